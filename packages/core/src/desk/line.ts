import { first, get, merged, placeOf, valuesOf } from '../ordered.js'
import type { Waiting } from './events.js'
import type { Wanted } from './routing.js'
import { type DeskState, type Queue, type Turn, type Wish, wishOf } from './state.js'

/** Those of one kind wait for the same people. */
export const kindOf = ({ language, skill = '' }: Waiting): string => `${language} ${skill}`

export const wantedOf = ({ waiting, excluded, transfer, keptFor }: Wish): Wanted => ({
  ...waiting,
  ...(keptFor && { keptFor }),
  excluded: transfer ? [...excluded, transfer.from] : excluded,
})

/** Equal for those of whom anybody fits all or none: everything that `fits` looks at. */
export const wishKey = (wish: Wish): string => {
  const { department, language, skill, keptFor, excluded } = wantedOf(wish)
  const keptBy = keptFor?.kind === 'dedicated' ? keptFor.agent : ''
  return JSON.stringify([department, language, skill, keptFor?.kind, keptBy, excluded])
}

/** Of a queue that somebody stands in. */
export const headOf = (queue: Queue): string => first(queue)?.[1] ?? ''

/** Where it stands in line, if it does. */
export const turnOf = ({ rank, n }: Wish): Turn | undefined => (n === undefined ? n : { rank, n })

const queuesOf = ({ lines }: DeskState, department: string): Queue[] => {
  const line = get(lines, department)
  return line ? valuesOf(line) : []
}

/** Who waits in a department, the first first; whoever stops early pays for no more. */
export const lineOf = (
  state: DeskState,
  department: string,
): Generator<readonly [Turn, conversation: string]> => merged(queuesOf(state, department))

/** How many of one kind, and what one of them waits for. */
export interface Counted {
  like: Waiting
  count: number
}

/** How many of each kind stand in line before a turn. */
export const countsBefore = (state: DeskState, department: string, turn: Turn): Counted[] =>
  queuesOf(state, department).flatMap((queue) => {
    const count = placeOf(queue, turn)
    const like = wishOf(state, headOf(queue))?.waiting
    return like && count > 0 ? [{ like, count }] : []
  })

/** Place in line from 1, or 0 for a conversation that stands in none. */
export const positionOf = (state: DeskState, conversation: string): number => {
  const wish = wishOf(state, conversation)
  const turn = wish && turnOf(wish)
  if (!turn) return 0
  const queues = queuesOf(state, wish.waiting.department)
  return queues.reduce((place, queue) => place + placeOf(queue, turn), 1)
}
