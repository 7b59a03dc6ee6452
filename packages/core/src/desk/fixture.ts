import type { Actor } from '../actor.js'
import { type Effect, isRefusal, type Refusal, type Time } from '../aggregate.js'
import { staffedBy } from '../testing/workspace.js'
import type { MemberSettings, RoutingSettings } from '../workspace/settings.js'
import type { DeskCommand } from './commands.js'
import type { DeskEvent, DeskEventOf, Status, Waiting } from './events.js'
import { desk } from './index.js'
import { type DeskState, knownOf, offerOf, wishOf } from './state.js'
import { type StoredDesk, storedOf } from './stored.js'

export const START: Time = 1_700_000_000_000

export const waitingFor = (conversation: string, more: Partial<Waiting> = {}): Waiting => ({
  conversation,
  department: 'sales',
  since: START,
  priority: 0,
  language: 'en',
  ...more,
})

const system: Actor = { kind: 'system' }

export const memberActor = (id: string): Actor => ({
  kind: 'member',
  id,
  name: id.toUpperCase(),
  role: 'agent',
})

const actorOf = (command: DeskCommand): Actor => {
  switch (command.type) {
    case 'tick':
    case 'presence':
    case 'wake':
      return system
    default:
      return { kind: 'room', party: 'conversation', name: 'some' }
  }
}

/** A desk in a test: time is moved by hand, and nothing happens but what is asked. */
export const deskWith = (
  members: MemberSettings[],
  routing: Partial<RoutingSettings> = {},
  settings = staffedBy(members, routing),
  before: DeskState = desk.initial,
) => {
  let state = before
  let now = START
  let ids = 0
  let transfers = 0
  const log: DeskEvent[] = []
  const told: Effect[] = []

  const ask = (command: DeskCommand, by = actorOf(command)): DeskEvent[] | Refusal => {
    const newId = () => {
      ids += 1
      return `o${ids}`
    }
    const policy = { settings, ...(desks.asleep && { asleep: true as const }) }
    const decision = desk.decide(state, command, { by, now, newId, policy })
    if (isRefusal(decision)) return decision
    for (const event of decision.events) {
      state = desk.evolve(state, event)
      told.push(...desk.react(event, state))
    }
    log.push(...decision.events)
    return decision.events
  }

  /** Ticks at every deadline that comes due on the way. */
  const pass = (ms: number) => {
    const until = now + ms
    for (let due = desk.deadline(state); due !== undefined && due <= until; ) {
      now = Math.max(now, due)
      const events = ask({ type: 'tick' })
      if ('refused' in events || events.length === 0)
        throw new Error('a tick that is due must help')
      due = desk.deadline(state)
    }
    now = until
  }

  const desks = {
    asleep: false,
    get state(): DeskState {
      return state
    },
    /** The state as plain data. */
    get stored(): StoredDesk {
      return storedOf(state)
    },
    get now() {
      return now
    },
    settings,
    log,
    told,
    ask,
    pass,
    /** What has happened without anybody asking here. */
    record(event: DeskEvent) {
      state = desk.evolve(state, event)
      log.push(event)
    },
    status: (id: string, status: Status) => ask({ type: 'set-status', status }, memberActor(id)),
    connect: (id: string) => ask({ type: 'presence', agent: id, connected: true }),
    disconnect: (id: string) => ask({ type: 'presence', agent: id, connected: false }),
    /** At their place: connected, and asking for work. */
    present(...ids: string[]) {
      for (const id of ids) {
        desks.connect(id)
        desks.status(id, 'online')
      }
    },
    wait: (conversation: string, more: Partial<Waiting> = {}) =>
      ask({ type: 'enqueue', waiting: waitingFor(conversation, { since: now, ...more }) }),
    /** What rings for a conversation now. */
    ringing(conversation: string) {
      const offer = wishOf(state, conversation)?.offer
      return offer === undefined ? undefined : { offer, agent: offerOf(state, offer)?.agent ?? '' }
    },
    settle(conversation: string, how: 'declined' | 'lapsed' | 'revoked') {
      const ringing = desks.ringing(conversation)
      if (ringing) ask({ type: 'settle', conversation, how, ...ringing })
    },
    /** The agent at whom it rings accepts. */
    accept(conversation: string) {
      const ringing = desks.ringing(conversation)
      if (ringing) ask({ type: 'take', conversation, ...ringing })
      return ringing?.agent
    },
    /** The holder passes it on: to somebody by name, or to a department. */
    transfer(
      conversation: string,
      to: { department?: string; agent?: string; from?: string; anyway?: boolean } = {},
    ) {
      const floor = knownOf(state, conversation)?.floor
      if (floor?.kind !== 'agent') return []
      const { department = 'sales', agent, from = floor.agent, anyway = false } = to
      const transfer = {
        id: `${conversation}.t${++transfers}`,
        from,
        accept: 'ring' as const,
        ringSeconds: 60,
        ...(agent !== undefined && { agent }),
      }
      const waiting = waitingFor(conversation, { since: now, department })
      return ask({ type: 'seek-transfer', conversation, waiting, transfer, anyway })
    },
    drop(conversation: string) {
      const transfer = wishOf(state, conversation)?.transfer
      if (transfer) ask({ type: 'drop-transfer', conversation, transfer: transfer.id })
    },
    take: (conversation: string, id: string) =>
      ask({ type: 'take', conversation, agent: id, department: 'sales' }),
    events: <T extends DeskEvent['type']>(type: T) =>
      log.filter((event): event is DeskEventOf<T> => event.type === type),
  }
  return desks
}
