/** Milliseconds since the Unix epoch. */
export type Time = number

/** A language that Baton speaks to people in. */
export type Language = 'zh' | 'en'

/** A sentence in every language that Baton speaks. */
export type Text = Readonly<Record<Language, string>>

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A room's address: which kind of room, and which one. */
export interface Address {
  party: 'conversation' | 'desk' | 'customer'
  name: string
}

/** A command that another room must get, at least once and in order for each target. */
export interface Effect<C = unknown> {
  to: Address
  command: C
}

/** What `decide` may know of the world. `policy` is resolved by the room before the call. */
export interface Context<By, Policy> {
  by: By
  now: Time
  newId(): string
  policy: Policy
}

/** Why a command was not carried out: a code of `refusals.ts`, with the figures its sentence needs. */
export interface Refusal<Code extends string = string> {
  refused: Code
  params?: Record<string, string | number>
}

/** Events to record, with what the sender is told beside "done". */
export interface Accepted<E> {
  events: E[]
  answer?: Json
}

export type Decision<E, Code extends string = string> = Accepted<E> | Refusal<Code>

/** Every event carries its time; the log is the only place where times of the past are kept. */
export interface Happened {
  type: string
  at: Time
}

/**
 * The one pattern of the system: what happens, what is true now, when time alone changes
 * something, whom to tell, and who may see what. All pure; `evolve` is total.
 */
export interface Aggregate<S, C, E extends Happened, By, Policy, Viewer> {
  initial: S
  decide(state: S, command: C, context: Context<By, Policy>): Decision<E>
  evolve(state: S, event: E): S
  deadline(state: S): Time | undefined
  react(event: E, state: S): Effect[]
  view(event: E, viewer: Viewer): E | undefined
  viewState(state: S, viewer: Viewer): S
}

export const isRefusal = <E, Code extends string>(
  decision: Decision<E, Code>,
): decision is Refusal<Code> => 'refused' in decision

export const refuse = <Code extends string>(
  code: Code,
  params?: Record<string, string | number>,
): Refusal<Code> => (params ? { refused: code, params } : { refused: code })

/** The floor of every `fold`: the state after all events, in order. */
export const fold = <S, E>(evolve: (state: S, event: E) => S, state: S, events: readonly E[]): S =>
  events.reduce(evolve, state)
