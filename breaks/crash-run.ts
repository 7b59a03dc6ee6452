import type { VisitorChat } from '@baton/client'
import type { Settings } from '@baton/core'
import { type Demo, startDemo } from '../e2e/lib/demo.js'
import { listens } from '../scripts/lib/port.js'
import { until } from '../scripts/lib/until.js'
import { agentDesk, createWorker, type Work } from './agent.js'
import { type Copy, copyOf } from './copy.js'
import { type Faults, faultsOf, type Talk } from './faults.js'
import { createLedger } from './ledger.js'
import { createTalker, type Talker, visitorChat } from './visitor.js'
import { createBell, createDice } from './world.js'

export interface CrashPlan {
  seed: number
  kills: number
  /** Acknowledgements between two kills, on average. */
  acks: number
  visitors: number
  /** Hears how far it is. */
  progress?(kills: number, acks: number): void
}

export interface CrashReport {
  seed: number
  kills: number
  acks: number
  conversations: number
  messages: number
  faults: Faults
}

/** People whose machines are slow wait so long for what has to come. */
const patience = { within: 60_000, every: 5 }

const members = ['lin', 'chen', 'zhou']

/** Everybody takes as much as comes, and may pass it on as often as they like. */
const busy = (settings: Settings): void => {
  for (const member of settings.members) member.cap = 1_000
  settings.transfer.hops = 1_000_000
  settings.transfer.returns = 1_000_000
}

/** What those see who come when all is over: another agent, and the visitors on another device. */
const freshCopies = async (
  demo: Demo,
  talkers: readonly Talker[],
  ids: readonly string[],
): Promise<{ copies: Map<string, Copy[]>; listed: Map<string, string> }> => {
  const copies = new Map<string, Copy[]>(ids.map((id) => [id, []]))
  const desk = agentDesk(demo, 'zhou')
  await desk.start()
  for (const id of ids) {
    const chat = desk.open(id)
    await until(`${id} to open`, () => chat.$state.get() !== undefined, patience)
    copies.get(id)?.push(copyOf('a new desk', chat.$state.get()!, chat.$items.get(), false))
    chat.release()
  }
  const rows = [...desk.$board.get().values()].filter((row) => row.kind === 'conversation')
  const listed = new Map(
    rows.map(({ id, floor, agent }) => [id, floor === 'agent' ? `agent ${agent}` : floor]),
  )
  desk.dispose()
  for (const { id, chat } of talkers) {
    const held = chat.$conversation.get()
    if (!held || held.floor.holder === 'closed') continue
    const other = visitorChat(demo, id)
    other.setVisible(true)
    await other.start()
    const state = () => other.$conversation.get()
    await until(`${id} to be back`, () => state()?.id === held.id, patience)
    copies.get(held.id)?.push(copyOf(`${id} elsewhere`, state()!, other.$items.get(), false))
    other.dispose()
  }
  return { copies, listed }
}

/** The bot owes an answer. */
const isAsking = ({ $conversation }: VisitorChat): boolean =>
  $conversation.get()?.asking !== undefined

/**
 * Visitors and agents talk as fast as they may; the server is killed in the middle, again and again,
 * and everything that was said is looked up at the end.
 */
export const playCrashes = async (plan: CrashPlan): Promise<CrashReport> => {
  const dice = createDice(plan.seed)
  const ledger = createLedger()
  const demo = await startDemo({ settings: busy })
  const bell = createBell()
  const lengths = new Map<string, number>()
  const length = (id: string): number => {
    const known = lengths.get(id) ?? dice.between(20, 300)
    lengths.set(id, known)
    return known
  }
  const work: Work = { demo, dice, ledger, members, length }
  // Some come back by themselves alone, later than those who are told.
  const network = (nth: number) => (nth % 4 === 3 ? undefined : bell)
  const workers = members.map((id) => createWorker(work, id, bell))
  const talkers = Array.from({ length: plan.visitors }, (_, nth) =>
    createTalker(demo, `v${nth}`, dice, ledger, network(nth)),
  )
  const everybody = [...workers, ...talkers]
  const act = () => {
    for (const one of everybody) one.act()
  }

  try {
    await Promise.all(workers.map(({ desk }) => desk.start()))
    await Promise.all(workers.map(({ desk }) => desk.setStatus('online')))
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      const enough = ledger.acks() + dice.between(0, plan.acks * 2)
      const talked = () => {
        act()
        return ledger.acks() >= enough
      }
      await until(`acknowledgement ${enough} before kill ${kill}`, talked, patience)
      // Somewhere in what the server does next.
      const at = performance.now() + dice.between(0, 20)
      await until('the moment', () => performance.now() >= at, { every: 1 })
      await demo.kill()
      if (await listens(Number(new URL(demo.url).port))) throw new Error('The server lives on.')
      act()
      await demo.restart()
      bell.ring()
      plan.progress?.(kill, ledger.acks())
    }
    const quiet = () => ledger.open() === 0 && talkers.every(({ chat }) => !isAsking(chat))
    await until('everything to be answered', quiet, patience)
    return { ...(await atRest()), seed: plan.seed, kills: plan.kills, acks: ledger.acks() }
  } finally {
    for (const { desk } of workers) desk.dispose()
    for (const { chat } of talkers) chat.dispose()
    await demo.stop()
  }

  async function atRest() {
    const wholes = talkers.flatMap((one) => one.copies())
    const ids = wholes.map(([id]) => id)
    const { copies, listed } = await freshCopies(demo, talkers, ids)
    const settled = () =>
      everybody.every((one) =>
        one.copies().every(([id, { count, epoch }]) => {
          const fresh = copies.get(id)?.[0]
          return fresh === undefined || (fresh.count === count && fresh.epoch === epoch)
        }),
      )
    // Whoever still lags is shown below by what they lack.
    await until('all screens to show it', settled, patience).catch(() => undefined)
    for (const [id, copy] of everybody.flatMap((one) => one.copies())) copies.get(id)?.push(copy)
    const talks = ids.map((id): Talk => {
      const floor = listed.get(id)
      return { id, copies: copies.get(id) ?? [], ...(floor !== undefined && { listed: floor }) }
    })
    const messages = talkers
      .flatMap((one) => one.copies())
      .reduce((sum, [, { count }]) => sum + count, 0)
    return { conversations: ids.length, messages, faults: faultsOf(talks, ledger) }
  }
}
