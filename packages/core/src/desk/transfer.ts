import { valuesOf } from '../ordered.js'
import { fallbackChain } from '../workspace/fallback.js'
import type { ConversationToDesk } from './commands.js'
import { crewOf, memberOf } from './crew.js'
import type { Draft } from './draft.js'
import type { NoTaker, TransferRow } from './events.js'
import { reserve } from './leases.js'
import { forgo, stepIntoLine } from './queue.js'
import { type Routed, route, type Wanted } from './routing.js'
import { loadOf, type Seat, seatOf, standing, type Wish, wishOf } from './state.js'

type From<T extends ConversationToDesk['type']> = Extract<ConversationToDesk, { type: T }>

/** So many transfers of one sender are kept for their list. */
const LISTED = 30

/** Whether a person can be reached there: who works, chose to be seen, and has a live connection. */
const isReachable = (seat: Seat): boolean => {
  const status = standing(seat)
  return seat.connected && (status === 'online' || status === 'busy')
}

const someoneIn = (draft: Draft, department: string, except: readonly string[]): boolean =>
  crewOf(draft.state, draft.settings).some(
    ({ id, departments, cap, seat }) =>
      cap > 0 && departments.includes(department) && !except.includes(id) && isReachable(seat),
  )

/** The department itself or the first of those that stand in for it where somebody can be asked. */
const staffed = (
  draft: Draft,
  first: string,
  visited: readonly string[],
  except: readonly string[],
): { department: string; visited: string[] } | undefined => {
  const chain = [first, ...fallbackChain(draft.settings.departments, first)]
  const unasked = chain.filter((department) => !visited.includes(department))
  const at = unasked.findIndex((department) => someoneIn(draft, department, except))
  const department = unasked[at]
  return department === undefined
    ? undefined
    : { department, visited: [...visited, ...unasked.slice(0, at)] }
}

/** Whom an algorithm would choose in the department now. */
const nextBest = (draft: Draft, wanted: Wanted) => {
  const { agent } = route(
    crewOf(draft.state, draft.settings),
    wanted,
    draft.settings.routing.algorithm,
  )
  const found = memberOf(draft.settings, agent ?? '')
  return found && { id: found.id, name: found.name }
}

const fail = (
  draft: Draft,
  { waiting, transfer, excluded = [] }: Pick<Wish, 'waiting' | 'transfer'> & Partial<Wish>,
  why: NoTaker,
): void => {
  if (!transfer) return
  const asked = transfer.agent === undefined ? [] : [transfer.agent]
  const next = nextBest(draft, { ...waiting, excluded: [transfer.from, ...asked, ...excluded] })
  draft.emit({
    type: 'transfer-failed',
    conversation: waiting.conversation,
    transfer: transfer.id,
    why,
    ...(next && { next }),
  })
  forgo(draft, waiting.conversation)
}

/** One person was named: they are asked at once, above their cap too where the sender insists. */
const seekAgent = (draft: Draft, command: From<'seek-transfer'>, agent: string): void => {
  const { waiting, transfer: asked, anyway } = command
  const transfer = { ...asked, visited: [] }
  const cap = memberOf(draft.settings, agent)?.cap
  const seat = seatOf(draft.state, agent)
  if (cap === undefined || !isReachable(seat)) {
    fail(draft, { waiting, transfer }, 'offline')
    return
  }
  const load = loadOf(seat)
  if (load >= cap && !anyway) {
    fail(draft, { waiting, transfer }, 'full')
    return
  }
  stepIntoLine(draft, waiting, { transfer })
  const wish = wishOf(draft.state, waiting.conversation)
  const considered = [{ agent, why: 'chosen' as const, load, cap }]
  const { algorithm } = draft.settings.routing
  const routed: Routed = { agent, explanation: { algorithm, considered } }
  if (wish) reserve(draft, wish, routed)
}

const seekDepartment = (
  draft: Draft,
  { waiting, transfer }: Pick<From<'seek-transfer'>, 'waiting' | 'transfer'>,
): void => {
  const found = staffed(draft, waiting.department, [], [transfer.from])
  if (found)
    stepIntoLine(
      draft,
      { ...waiting, department: found.department },
      { transfer: { ...transfer, visited: found.visited } },
    )
  else fail(draft, { waiting, transfer: { ...transfer, visited: [] } }, 'nobody')
}

/** A conversation looks for somebody to take it over. The same one twice changes nothing. */
export const seek = (draft: Draft, command: From<'seek-transfer'>): void => {
  const { waiting, transfer } = command
  const before = wishOf(draft.state, waiting.conversation)
  if (before?.transfer?.id === transfer.id) return
  if (before) forgo(draft, waiting.conversation)
  if (transfer.agent === undefined) seekDepartment(draft, command)
  else seekAgent(draft, command, transfer.agent)
}

/** Nobody is left to ask where a transfer waits: those who stand in are asked, or the sender told. */
const moveOn = (draft: Draft, conversation: string): void => {
  const wish = wishOf(draft.state, conversation)
  if (!wish?.transfer || wish.transfer.agent !== undefined || wish.offer !== undefined) return
  const { waiting, transfer, excluded } = wish
  const except = [...excluded, transfer.from]
  if (someoneIn(draft, waiting.department, except)) return
  const found = staffed(draft, waiting.department, transfer.visited, except)
  if (found)
    stepIntoLine(
      draft,
      { ...waiting, department: found.department },
      { transfer: { ...transfer, visited: found.visited } },
    )
  else fail(draft, wish, 'nobody')
}

/** Goes on with the transfers whose offers have just come back. */
export const moveTransfersOn = (draft: Draft): void => {
  for (const event of [...draft.events]) {
    if (event.type === 'released') moveOn(draft, event.conversation)
  }
}

/** T26: the sender's list. The oldest that are over make room. */
export const listTransfer = (draft: Draft, row: TransferRow): void => {
  draft.emit({ type: 'transfer-listed', row })
  const over = valuesOf(draft.state.transfers)
    .filter(({ from, state }) => from === row.from && state !== 'consent' && state !== 'waiting')
    .sort((one, other) => one.at - other.at)
  for (const { transfer } of over.slice(0, -LISTED)) {
    draft.emit({ type: 'transfer-unlisted', transfer })
  }
}
