import type { Face } from './face.js'

/** Somebody, or a whole department, to whom a conversation can go (T9, T10). */
export type TransferTarget = {
  readonly kind: 'agent' | 'department'
  readonly id: string
  readonly name: string
  /** A word beside the name: an agent's department, a department's topic. */
  readonly about?: string | undefined
  /** Skills and languages, in one line. */
  readonly detail?: string | undefined
  readonly face?: Face | undefined
  readonly status: 'online' | 'busy' | 'full' | 'offline'
  /** Agents: conversations at hand, and how many they may have. */
  readonly load?: number | undefined
  readonly cap?: number | undefined
  /** Departments: agents who can take one now. */
  readonly free?: number | undefined
  /** Departments: visitors who wait there. */
  readonly waiting?: number | undefined
  /** Why it is recommended, as a sentence. */
  readonly why?: string | undefined
  /** What the customer reads when it is asked. */
  readonly notice?: string | undefined
  /** Offline: the name of the next best. */
  readonly next?: string | undefined
}

/** T23: a department where nobody is can be asked all the same; who is offline cannot. */
export const isSelectable = ({ kind, status }: TransferTarget): boolean =>
  kind === 'department' || status !== 'offline'

/** Which target: ids of agents and departments may be alike. */
export type TargetKey = Pick<TransferTarget, 'kind' | 'id'>

/** The key as one word. */
export const keyOf = ({ kind, id }: TargetKey): string => `${kind}:${id}`

const ORDER: readonly TransferTarget['status'][] = ['online', 'busy', 'full', 'offline']

/** The best first: those who can take it at once, then busy, full and offline; ties keep their order. */
export const ranked = (targets: readonly TransferTarget[]): TransferTarget[] =>
  [...targets].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status))

/** Whether every word of a search is somewhere in what a row shows. */
export function matches({ name, about, detail }: TransferTarget, query: string): boolean {
  const text = `${name} ${about ?? ''} ${detail ?? ''}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The face of a target: a department without one gets the headset. */
export function faceOf(target: TransferTarget): Face {
  const { kind, name, status } = target
  if (kind === 'department') return { kind: 'desk', name, ...target.face }
  const presence = status === 'full' ? 'busy' : status
  return { name, presence, away: status === 'offline', ...target.face }
}
