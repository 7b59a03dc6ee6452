import type { Repeated, Service, TransferOutcome } from '../conversation/events.js'
import type { LegOnRecord, RatingOnRecord } from './legs.js'

/** What customers say, and the share of those who say `good`. */
export interface Satisfaction {
  service: Record<Service, number>
  satisfaction?: number
}

/** What went out of a department or from an agent, what came in, and what did not. */
export interface Volume extends Satisfaction {
  sent: number
  /** Of these customers may have rated whoever took it. */
  received: number
  declined: number
  timedOut: number
}

/** T31: transfers in figures. Times in ms, shares from 0 to 1; what has no cases is left out. */
export interface TransferFigures extends Satisfaction {
  transfers: number
  outcomes: Partial<Record<TransferOutcome, number>>
  /** Accepted of all that somebody could have taken: those the repeat guard stopped were never asked. */
  successRate?: number
  /** From the request to a yes or a no of a person. */
  timeToDecision?: { mean: number; median: number }
  /** Of those who were passed on; the share is of those who had to repeat a little or all of it. */
  repeated: Record<Repeated, number>
  repeatShare?: number
  /** By id; a transfer counts where it was asked last. */
  departments: Record<string, Volume>
  agents: Record<string, Volume & { name: string }>
}

const count = <T extends string>(names: readonly T[], given: readonly T[]) =>
  Object.fromEntries(
    names.map((name) => [name, given.filter((one) => one === name).length]),
  ) as Record<T, number>

const satisfaction = (given: readonly Service[]): Satisfaction => {
  const service = count(['good', 'medium', 'bad'], given)
  return { service, ...(given.length > 0 && { satisfaction: service.good / given.length }) }
}

const repeats = (given: readonly Repeated[]) => {
  const repeated = count(['no', 'little', 'yes'], given)
  const share = (repeated.little + repeated.yes) / given.length
  return { repeated, ...(given.length > 0 && { repeatShare: share }) }
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length

const median = (list: readonly number[]) => {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The transfers in which somebody, or some department, has each of the four parts. */
interface Parts {
  sent: LegOnRecord[]
  received: LegOnRecord[]
  declined: LegOnRecord[]
  timedOut: LegOnRecord[]
}

const group = (
  legs: readonly LegOnRecord[],
  sender: (leg: LegOnRecord) => string | undefined,
  receiver: (leg: LegOnRecord) => string | undefined,
): Map<string, Parts> => {
  const groups = new Map<string, Parts>()
  const add = (id: string | undefined, part: keyof Parts, leg: LegOnRecord) => {
    if (id === undefined) return
    const parts = groups.get(id) ?? { sent: [], received: [], declined: [], timedOut: [] }
    parts[part].push(leg)
    groups.set(id, parts)
  }
  const ends: Partial<Record<TransferOutcome, keyof Parts>> = {
    accepted: 'received',
    declined: 'declined',
    'timed-out': 'timedOut',
  }
  for (const leg of legs) {
    add(sender(leg), 'sent', leg)
    const part = ends[leg.outcome]
    if (part) add(receiver(leg), part, leg)
  }
  return groups
}

const volume = ({ sent, received, declined, timedOut }: Parts): Volume => ({
  sent: sent.length,
  received: received.length,
  declined: declined.length,
  timedOut: timedOut.length,
  ...satisfaction(received.flatMap(({ service }) => service ?? [])),
})

/** Who took it, declined, or was asked by name and silent. */
const receiverOf = ({ by, to }: LegOnRecord) => by ?? (to.kind === 'agent' ? to : undefined)

const namesOf = (legs: readonly LegOnRecord[]) =>
  new Map(
    legs
      .flatMap((leg) => [leg.from, receiverOf(leg) ?? []].flat())
      .map(({ id, name }) => [id, name]),
  )

const byAgent = (legs: readonly LegOnRecord[]): TransferFigures['agents'] => {
  const names = namesOf(legs)
  const groups = group(
    legs,
    ({ from }) => from.id,
    (leg) => receiverOf(leg)?.id,
  )
  return Object.fromEntries(
    [...groups].map(([id, parts]) => [id, { name: names.get(id) ?? id, ...volume(parts) }]),
  )
}

const byDepartment = (legs: readonly LegOnRecord[]): TransferFigures['departments'] => {
  const groups = group(
    legs,
    ({ fromDepartment }) => fromDepartment,
    ({ department }) => department,
  )
  return Object.fromEntries([...groups].map(([id, parts]) => [id, volume(parts)]))
}

const outcomesOf = (legs: readonly LegOnRecord[]) => {
  const outcomes: TransferFigures['outcomes'] = {}
  for (const { outcome } of legs) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return outcomes
}

/**
 * T31: everything about these transfers, of any number of conversations, in any order. `ratings`
 * are those of the same conversations; see `legsOf` and `ratingsOf`. The satisfaction of all counts
 * what customers who were passed on say of all of it; that of an agent or a department what they
 * say of those who took their transfers (X10).
 */
export const transferFigures = (
  legs: readonly LegOnRecord[],
  ratings: readonly RatingOnRecord[] = [],
): TransferFigures => {
  const outcomes = outcomesOf(legs)
  const { accepted = 0, stopped = 0 } = outcomes
  const asked = legs.length - stopped
  const times = legs
    .filter(({ outcome }) => outcome === 'accepted' || outcome === 'declined')
    .map(({ requestedAt, decidedAt }) => decidedAt - requestedAt)
  const passed = ratings.filter(({ passedOn }) => passedOn)
  return {
    transfers: legs.length,
    outcomes,
    ...(asked > 0 && { successRate: accepted / asked }),
    ...(times.length > 0 && { timeToDecision: { mean: mean(times), median: median(times) } }),
    ...repeats(passed.flatMap(({ repeated }) => repeated ?? [])),
    ...satisfaction(passed.map(({ service }) => service)),
    departments: byDepartment(legs),
    agents: byAgent(legs),
  }
}
