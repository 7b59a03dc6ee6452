import {
  type Actor,
  type Address,
  type Aggregate,
  type Happened,
  refuse,
  type Time,
  type Viewer,
} from '@baton/core'
import type { RoomApi, RoomKind, Shell } from '../kind.js'

/** The smallest kind that has everything the loop deals with: a counter, notes, alarms, effects. */
export type NotesCommand =
  | { type: 'open' }
  /** With receipts it is decided once they are verified. */
  | { type: 'say'; text: string; receipts?: string[] }
  /** Seen by the team only. */
  | { type: 'note'; text: string }
  /** Rings in so many ms. */
  | { type: 'remind'; in: number }
  /** Tells another room something; a text is said there. */
  | { type: 'pass'; to: Address; text?: string; effect?: NotesCommand }
  | { type: 'break' }
  | { type: 'tick' }

export type NotesEvent = { at: Time } & (
  | { type: 'opened' }
  | { type: 'said'; n: number; by: string; text: string }
  | { type: 'noted'; text: string }
  | { type: 'reminder-set'; due: Time }
  | { type: 'reminded' }
  | { type: 'passed'; to: Address; effect: NotesCommand }
)

export interface NotesState {
  open: boolean
  said: number
  /** What was said, so that tests can look for what is lost or doubled. */
  texts: string[]
  notes: number
  due?: Time
  reminded: number
}

const initial: NotesState = { open: false, said: 0, texts: [], notes: 0, reminded: 0 }

const nameOf = (by: Actor): string =>
  by.kind === 'system' ? 'system' : by.kind === 'room' ? `${by.party}/${by.name}` : by.id

const effectOf = ({ text = '', effect }: Extract<NotesCommand, { type: 'pass' }>): NotesCommand =>
  effect ?? { type: 'say', text }

export const notes: Aggregate<NotesState, NotesCommand, NotesEvent, Actor, undefined, Viewer> = {
  initial,
  decide(state, command, { by, now }) {
    switch (command.type) {
      case 'open':
        return state.open ? refuse('already-open') : { events: [{ at: now, type: 'opened' }] }
      case 'say': {
        if (command.text === '') return refuse('bad-text')
        const n = state.said + 1
        const said = { at: now, type: 'said', n, by: nameOf(by), text: command.text } as const
        return { events: [said], answer: n }
      }
      case 'note':
        if (by.kind === 'visitor') return refuse('not-allowed')
        return { events: [{ at: now, type: 'noted', text: command.text }] }
      case 'remind':
        return { events: [{ at: now, type: 'reminder-set', due: now + command.in }] }
      case 'pass':
        return { events: [{ at: now, type: 'passed', to: command.to, effect: effectOf(command) }] }
      case 'break':
        throw new Error('asked to break')
      case 'tick':
        if (state.due === undefined || state.due > now) return { events: [] }
        return { events: [{ at: now, type: 'reminded' }] }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'opened':
        return { ...state, open: true }
      case 'said':
        return { ...state, said: event.n, texts: [...state.texts, event.text] }
      case 'noted':
        return { ...state, notes: state.notes + 1 }
      case 'reminder-set':
        return { ...state, due: event.due }
      case 'reminded': {
        const { due: _, ...rest } = state
        return { ...rest, reminded: state.reminded + 1 }
      }
      case 'passed':
        return state
    }
  },
  deadline: (state) => state.due,
  react: (event) => (event.type === 'passed' ? [{ to: event.to, command: event.effect }] : []),
  view: (event, viewer) =>
    viewer.kind === 'visitor' && event.type === 'noted' ? undefined : event,
  viewState: (state, viewer) => (viewer.kind === 'visitor' ? { ...state, notes: 0 } : state),
}

const deafToTicks: typeof notes.decide = (state, command, context) =>
  command.type === 'tick' ? { events: [] } : notes.decide(state, command, context)

/** What a test saw of the shell's side. */
export interface Witness {
  api?: RoomApi<NotesState, NotesCommand, NotesEvent>
  log: string[]
  /** Connections that were told what stands and are not gone. */
  told: Set<string>
}

export interface NotesOptions {
  party?: Address['party']
  /** Rooms are open from the start. */
  open?: boolean
  witness?: Witness
  standing?: unknown[]
  /** A tick does not move its deadline: a mistake that the loop has to bear. */
  stuck?: boolean
  replicate?: 'log' | 'none'
  version?: number
  upgrade?: (event: Happened, from: number) => NotesEvent
  /** The shell throws whenever it is told something. */
  clumsy?: boolean
}

export const notesKind = (
  options: NotesOptions = {},
): RoomKind<NotesState, NotesCommand, NotesEvent, undefined> => ({
  party: options.party ?? 'conversation',
  aggregate: options.stuck ? { ...notes, decide: deafToTicks } : notes,
  replicate: options.replicate ?? 'log',
  version: options.version ?? 1,
  ...(options.upgrade && { upgrade: options.upgrade }),
  admit(claims, _state, self) {
    if (claims.role === 'visitor') {
      if (claims.sub === 'stranger') return { refused: 'not-allowed' }
      return { kind: 'visitor', id: claims.sub }
    }
    if (self.name === 'closed-to-team') return { refused: 'not-allowed' }
    return { kind: 'member', id: claims.sub, name: claims.name ?? '', role: claims.role }
  },
  receipts: (command) => (command as { receipts?: string[] } | null)?.receipts ?? [],
  parse(command) {
    const known = command as NotesCommand
    return typeof known?.type === 'string' ? known : { refused: 'bad-frame' }
  },
  parseEffect: (command) => command as NotesCommand,
  unopened: (state) => !options.open && !state.open,
  shell(api): Shell<NotesState, NotesCommand, NotesEvent, undefined> {
    const log = options.witness?.log
    const tell = (line: string): void => {
      log?.push(line)
      if (options.clumsy) throw new Error(line)
    }
    if (options.witness) options.witness.api = api
    log?.push('made')
    return {
      policy: () => undefined,
      committed: (events) => tell(`committed ${events.map(({ type }) => type).join()}`),
      joined: (viewer) => tell(`joined ${viewer.id}`),
      left: (viewer) => tell(`left ${viewer.id}`),
      signalled: (signal, viewer) => tell(`${viewer.id} ${JSON.stringify(signal)}`),
      whispered: (message, from) => tell(`${from.name} ${JSON.stringify(message)}`),
      parted: (connection) => void options.witness?.told.delete(connection),
      standing: (viewer, connection) => {
        options.witness?.told.add(connection)
        if (options.clumsy && viewer.id === 'v9') throw new Error('asked to break')
        return options.standing ?? []
      },
      stop: () => void log?.push('stopped'),
    }
  },
})
