import { fold, type Role } from '@baton/core'
import { type ServerFrame, VERSION } from '@baton/protocol'
import type { Claims } from '../host.js'
import { type NotesEvent, type NotesState, notes } from './notes.js'

/** What a test client needs of a connection. */
export interface TestWire {
  received: string[]
  closed?: { code: number; reason: string }
  send(text: string): void
  close(): void
}

export const claimsOf = (sub: string, role: Role | 'visitor' = 'visitor'): Claims => ({
  sub,
  role,
  name: sub,
  exp: 9_999_999_999,
})

export const hello = (token: string, client = 'tab', resume?: { log: string; cursor: string }) =>
  JSON.stringify({ t: 'hello', v: VERSION, token, client, ...(resume && { resume }) })

export const command = (n: number, what: unknown) =>
  JSON.stringify({ t: 'command', n, command: what })

export const say = (n: number, text: string) => command(n, { type: 'say', text })

export const framesOf = (wire: { received: string[] }): ServerFrame[] =>
  wire.received.map((text) => JSON.parse(text))

type Answered = Extract<ServerFrame, { t: 'ack' | 'refused' }>

/** What a frame answers, each as if it came by itself. */
export const answersIn = (frame: ServerFrame): Answered[] => {
  if (frame.t === 'ack' || frame.t === 'refused') return [frame]
  if (frame.t !== 'events') return []
  return (frame.acks ?? []).map(([n, answer]) =>
    answer === undefined ? { t: 'ack', n } : { t: 'ack', n, answer },
  )
}

export const answersOf = (wire: { received: string[] }): Answered[] =>
  framesOf(wire).flatMap(answersIn)

/** What a client holds of a log after some frames. */
export interface Held {
  log?: string
  cursor?: string
  state?: NotesState
}

/** Folds one frame as every client does. */
export const hold = (held: Held, frame: ServerFrame): Held => {
  if (frame.t === 'welcome') {
    const base = frame.state as NotesState | undefined
    const state = base ?? fold(notes.evolve, held.state ?? notes.initial, asNotes(frame.events))
    return { log: frame.log, cursor: frame.cursor, state }
  }
  if (frame.t !== 'events') return held
  const state = fold(notes.evolve, held.state ?? notes.initial, asNotes(frame.events))
  return { ...held, cursor: frame.cursor, state }
}

const asNotes = (events: readonly unknown[]): NotesEvent[] => events as NotesEvent[]
