import type { Role } from '../actor.js'
import type { Algorithm, MemberSettings } from '../workspace/settings.js'
import type { Explanation, KeptFor, Waiting, Why } from './events.js'
import { loadOf, type Seat, standing } from './state.js'

/** An agent as routing sees them. */
export interface Candidate {
  id: string
  role: Role
  departments: readonly string[]
  languages: readonly string[]
  skills: Readonly<Record<string, number>>
  cap: number
  /** Conversations held and offers ringing. */
  load: number
  /** Gets conversations automatically: status online, and not gone for longer than the grace. */
  online: boolean
  connected: boolean
  /** Who was served the longest ago has the lowest number. */
  served: number
}

/** What routing has to know of the one who waits. */
export type Wanted = Pick<Waiting, 'department' | 'language' | 'skill' | 'dedicated'> & {
  excluded: readonly string[]
  keptFor?: KeptFor
}

export interface Routed {
  agent?: string
  explanation: Explanation
}

/** An explanation names at most this many agents, those nearest to being chosen first. */
export const CONSIDERED = 50

export const candidateOf = (member: MemberSettings, seat: Seat): Candidate => ({
  id: member.id,
  role: member.role,
  departments: member.departments,
  languages: member.languages,
  skills: member.skills,
  cap: member.cap,
  load: loadOf(seat),
  online: standing(seat) === 'online',
  connected: seat.connected,
  served: seat.served,
})

export const isFree = ({ online, connected, load, cap }: Candidate): boolean =>
  online && connected && load < cap

export const serves = ({ departments }: Candidate, { department }: Wanted) =>
  departments.includes(department)

const speaks = ({ languages }: Candidate, { language }: Wanted) => languages.includes(language)

const levelOf = ({ skills }: Candidate, { skill }: Wanted) =>
  skill === undefined ? 0 : (skills[skill] ?? 0)

/** Who is asked at all. */
type Circle = (one: Candidate) => boolean

/**
 * T4: the dedicated member alone, who need not be of the department; then, where the workspace
 * wants it, whoever leads and is free, here or elsewhere; else the department.
 */
const circleOf = (all: readonly Candidate[], wanted: Wanted): Circle => {
  const here: Circle = (one) => serves(one, wanted)
  const { keptFor, excluded } = wanted
  if (!keptFor) return here
  if (keptFor.kind === 'dedicated') return ({ id }) => id === keptFor.agent
  const leader: Circle = (one) => one.role !== 'agent' && isFree(one) && !excluded.includes(one.id)
  const near: Circle = (one) => leader(one) && here(one)
  return [near, leader].find((circle) => all.some(circle)) ?? here
}

/** Which wishes can be met at all: one that nobody here can meet must not strand who waits. */
export interface Wishes {
  circle: Circle
  language: boolean
  skill: boolean
}

/**
 * A language or skill is insisted on while somebody online in the department has it, even if they
 * are full just now. Who has passed on this conversation does not count, nor who takes nothing.
 */
export const wishes = (all: readonly Candidate[], wanted: Wanted): Wishes => {
  const circle = circleOf(all, wanted)
  const asked: Circle = (one) =>
    one.online && one.cap > 0 && circle(one) && !wanted.excluded.includes(one.id)
  const language = all.some((one) => speaks(one, wanted) && asked(one))
  const skill = all.some(
    (one) => levelOf(one, wanted) > 0 && (!language || speaks(one, wanted)) && asked(one),
  )
  return { circle, language, skill }
}

/** Why somebody is not asked at all. */
const outside = (one: Candidate, wanted: Wanted): Why => {
  const { keptFor, dedicated } = wanted
  if (!serves(one, wanted)) return one.id === dedicated ? 'not-in-time' : 'other-department'
  return keptFor?.kind === 'dedicated' ? 'waits-for-dedicated' : 'not-leading'
}

/** Why this agent cannot be chosen, whoever else there is. */
const dropped = (one: Candidate, wanted: Wanted, wish: Wishes): Why | undefined => {
  if (!wish.circle(one)) return outside(one, wanted)
  if (!one.online) return 'not-online'
  if (!one.connected) return 'no-connection'
  if (wanted.excluded.includes(one.id)) return 'excluded'
  if (one.load >= one.cap) return 'at-cap'
  if (wish.language && !speaks(one, wanted)) return 'language'
  if (wish.skill && levelOf(one, wanted) === 0) return 'skill'
  return undefined
}

/** Whether `one` could be given this conversation now; the quick form of `route`. */
export const fits = (one: Candidate, wanted: Wanted, wish: Wishes): boolean =>
  dropped(one, wanted, wish) === undefined

type Rule = [loser: Why, compare: (one: Candidate, other: Candidate) => number]

/** Relative to the cap: three of ten is less than one of two. */
const busier: Rule = ['busier', (one, other) => one.load * other.cap - other.load * one.cap]
const servedLater: Rule = ['served-later', (one, other) => one.served - other.served]

const rules = (algorithm: Algorithm, wanted: Wanted): Rule[] => {
  switch (algorithm) {
    case 'round-robin':
      return [servedLater]
    case 'idle-first':
      return [busier, servedLater]
    case 'skill-match':
      return [
        ['less-skilled', (one, other) => levelOf(other, wanted) - levelOf(one, wanted)],
        busier,
        servedLater,
      ]
    default:
      return algorithm satisfies never
  }
}

/**
 * T16: whom to offer a conversation to, and why not the others (X8). Agents who have never been
 * served stand in the order of the settings, which also breaks every other tie.
 */
export const route = (all: readonly Candidate[], wanted: Wanted, algorithm: Algorithm): Routed => {
  const wish = wishes(all, wanted)
  const order = rules(algorithm, wanted)
  const judged = all.map((one, index) => ({ one, index, why: dropped(one, wanted, wish) }))
  const kept = judged
    .filter(({ why }) => why === undefined)
    .sort((a, b) => {
      for (const [, compare] of order) {
        const difference = compare(a.one, b.one)
        if (difference !== 0) return difference
      }
      return a.index - b.index
    })
  const best = kept[0]?.one
  const lost = (one: Candidate): Why => {
    if (!best || one === best) return wanted.keptFor?.kind === 'dedicated' ? 'dedicated' : 'chosen'
    return order.find(([, compare]) => compare(best, one) !== 0)?.[0] ?? 'served-later'
  }
  const near = judged.filter(({ why }) => why !== undefined && why !== 'other-department')
  const far = judged.filter(({ why }) => why === 'other-department')
  const considered = [...kept, ...near, ...far].slice(0, CONSIDERED).map(({ one, why }) => ({
    agent: one.id,
    why: why ?? lost(one),
    load: one.load,
    cap: one.cap,
    ...(wanted.skill !== undefined && { skill: levelOf(one, wanted) }),
  }))
  return { ...(best && { agent: best.id }), explanation: { algorithm, considered } }
}
