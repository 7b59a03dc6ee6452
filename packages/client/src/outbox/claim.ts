import { nanoid } from 'nanoid'
import type { Locks } from '../options.js'
import { type Kept, nothingKept, readKept } from './entry.js'
import type { Storage } from './storage.js'

/** An outbox that this tab alone may use. */
export interface Claim {
  client: string
  kept: Kept
  keep(kept: Kept): void
  /** Leaves it to the next tab. */
  release(): void
  /** Removes it for good. */
  forget(): void
}

const take = async (
  storage: Storage,
  locks: Locks,
  key: string,
  client: string,
  sub: string | undefined,
): Promise<Claim | undefined> => {
  const release = await locks.take(key)
  if (!release) return undefined
  return {
    client,
    // Only now: until the lock was ours, another tab may have written.
    kept: readKept(storage.get(key)) ?? nothingKept(sub),
    // A stale counter is worse than none: its numbers would be taken for repetitions.
    keep: (kept) => void (storage.set(key, JSON.stringify(kept)) || storage.remove(key)),
    release,
    forget() {
      storage.remove(key)
      release()
    },
  }
}

/** The outboxes of this person that no living tab holds, fullest first. */
const orphans = async (
  storage: Storage,
  locks: Locks,
  prefix: string,
  sub: string | undefined,
): Promise<Claim[]> => {
  const found = storage
    .keys()
    .filter((key) => key.startsWith(prefix) && !key.endsWith(':lease'))
    .map((key) => ({ key, kept: readKept(storage.get(key)) }))
    .filter(({ kept }) => kept !== undefined && kept.sub === sub)
    .sort((a, b) => (b.kept?.entries.length ?? 0) - (a.kept?.entries.length ?? 0))
  const claims: Claim[] = []
  for (const { key } of found) {
    const claim = await take(storage, locks, key, key.slice(prefix.length), sub)
    if (claim) claims.push(claim)
  }
  return claims
}

/** Orphaned outboxes that hold something; empty ones are removed. */
export const claimOrphans = async (
  storage: Storage,
  locks: Locks,
  prefix: string,
  sub: string | undefined,
): Promise<Claim[]> => {
  const claims = await orphans(storage, locks, prefix, sub)
  for (const claim of claims) if (claim.kept.entries.length === 0) claim.forget()
  return claims.filter(({ kept }) => kept.entries.length > 0)
}

/**
 * A tab's own outbox: a reloaded tab goes on with the one that it left, a duplicated tab finds that
 * one taken and gets its own. Further orphans are left to `claimOrphans`.
 */
export const claimOutbox = async (
  storage: Storage,
  locks: Locks,
  prefix: string,
  sub: string | undefined,
): Promise<Claim> => {
  const [own, ...others] = await orphans(storage, locks, prefix, sub)
  for (const other of others) other.release()
  if (own) return own
  const client = nanoid()
  const made = await take(storage, locks, prefix + client, client, sub)
  if (!made) throw new Error('a random name was taken')
  return made
}
