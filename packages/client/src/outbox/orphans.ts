import type { Locks } from '../options.js'
import type { Clock } from '../session/clock.js'
import type { Pool } from '../session/pool.js'
import { type Claim, claimOrphans } from './claim.js'
import { waiting } from './entry.js'
import { createOutbox, type Outbox, type OutboxRules } from './outbox.js'
import type { Storage } from './storage.js'

/** How soon after the start, and how often, to look for outboxes that a closed tab left. */
const FIRST_MS = 5_000
const EVERY_MS = 60_000

export interface OrphanParts {
  storage: Storage
  locks: Locks
  clock: Clock
  prefix: string
  sub(): string | undefined
  own: Outbox
  rules: OutboxRules
  pool(outbox: Outbox): Pool
}

/**
 * Delivers what closed tabs left, under their own names, so that nothing is taken twice. What never
 * left them, and what was refused, moves to this tab's own outbox.
 */
export const adoptOrphans = (parts: OrphanParts): (() => void) => {
  const { storage, locks, clock, own, rules } = parts
  const leaving = new Set<() => void>()
  let stopped = false
  let stopTimer = () => {}

  const adopt = (claim: Claim) => {
    const outbox = createOutbox(rules)
    outbox.attach(claim.client, claim.kept, claim.keep)
    const pool = parts.pool(outbox)
    pool.start()
    const stop = (end: () => void) => {
      leaving.delete(leave)
      unlisten()
      pool.stop()
      outbox.dispose()
      end()
    }
    const leave = () => stop(claim.release)
    const follow = () => {
      const moving = outbox.$entries.get().filter((one) => !waiting(one) || one.room === undefined)
      if (moving.length > 0) {
        own.take(moving)
        outbox.withdraw(...moving.map(({ id }) => id))
      }
      if (outbox.$entries.get().length === 0 && leaving.has(leave)) stop(claim.forget)
    }
    const unlisten = outbox.$entries.listen(follow)
    leaving.add(leave)
    follow()
  }

  const look = async () => {
    const claims = await claimOrphans(storage, locks, parts.prefix, parts.sub())
    for (const claim of claims) {
      if (stopped) claim.release()
      else adopt(claim)
    }
    if (!stopped) stopTimer = clock.after(EVERY_MS, look)
  }

  stopTimer = clock.after(FIRST_MS, look)
  return () => {
    stopped = true
    stopTimer()
    for (const leave of [...leaving]) leave()
  }
}
