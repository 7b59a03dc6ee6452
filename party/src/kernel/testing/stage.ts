import type { Address, Role } from '@baton/core'
import { createWorld, type Wire, type World, type WorldOptions } from '../../hosts/memory.js'
import { createRoom } from '../room.js'
import { claimsOf, framesOf, type Held, hello, hold } from './client.js'
import { type NotesOptions, notesKind } from './notes.js'

export const here: Address = { party: 'conversation', name: 'here' }
export const there: Address = { party: 'customer', name: 'there' }

export interface Entering {
  sub?: string
  role?: Role | 'visitor'
  client?: string
  resume?: { log: string; cursor: string }
  at?: Address
}

export interface Stage {
  world: World
  /** Connects and says hello; what follows may be sent at once. */
  enter(entering?: Entering): Wire
  settle(): Promise<void>
}

/** A world of notes: `conversation` rooms are open unless told otherwise, `customer` rooms too. */
export const createStage = (
  options: NotesOptions = {},
  world: Partial<WorldOptions> = {},
): Stage => {
  const made = createWorld({
    seed: 1,
    rooms: {
      conversation: (host) => createRoom(host, notesKind({ open: true, ...options })),
      customer: (host) => createRoom(host, notesKind({ open: true, party: 'customer' })),
    },
    ...world,
  })
  return {
    world: made,
    enter({ sub = 'v1', role = 'visitor', client, resume, at = here } = {}) {
      const wire = made.connect(at)
      wire.send(hello(made.token(claimsOf(sub, role)), client, resume))
      return wire
    },
    settle: made.time.settle,
  }
}

/** What a client holds after all that it received, from what it held before. */
export const heldBy = (wire: { received: string[] }, before: Held = {}): Held =>
  framesOf(wire).reduce(hold, before)

/** The texts of the events that a client was sent. */
export const textsOf = (wire: { received: string[] }): string[] =>
  framesOf(wire).flatMap((frame) =>
    frame.t === 'welcome' || frame.t === 'events'
      ? (frame.events as { text?: string }[]).flatMap(({ text }) => text ?? [])
      : [],
  )
