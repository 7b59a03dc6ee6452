import fc from 'fast-check'
import type { Actor } from '../actor.js'
import { type Decision, fold, isRefusal } from '../aggregate.js'
import { frozen } from '../testing/frozen.js'
import { START } from '../testing/given.js'
import { settings } from '../testing/workspace.js'
import type { Settings, TriggerMode } from '../workspace/settings.js'
import type { ConversationCommand } from './commands.js'
import { drawn, type Move, OPEN } from './draw.js'
import type { ConversationEvent } from './events.js'
import { type ConversationState, conversation } from './index.js'
import { marked } from './story.js'

export const moves = fc.array(
  fc.record({
    what: fc.nat(99),
    fill: fc.nat(999),
    stray: fc.nat(19),
    wait: fc.oneof(fc.constant(0), fc.nat(5_000), fc.nat(100_000)),
  }),
  { maxLength: 80, size: 'max' },
)

const mode = fc.constantFrom<TriggerMode>('off', 'offer', 'direct')

/** Workspaces that differ in every trigger, in absence, and in how the desk gives conversations. */
export const workspaces: fc.Arbitrary<Settings> = fc
  .record({
    modes: fc.array(mode, { minLength: 9, maxLength: 9 }),
    absence: fc.constantFrom(0, 1),
    consent: fc.constantFrom('off', 'ask', 'required'),
    consentSilence: fc.constantFrom('stay', 'go'),
    whenAway: fc.constantFrom('go-on', 'end'),
    returns: fc.constantFrom(0, 1, 3),
    hops: fc.constantFrom(1, 4),
    survey: fc.constantFrom('transfer', 'always', 'off'),
  })
  .map(({ modes, absence, survey, ...transfer }) => {
    const names = Object.keys(settings.handoff.triggers)
    const triggers = Object.fromEntries(names.map((name, i) => [name, modes[i]!]))
    return {
      ...settings,
      endAfterAbsenceMinutes: absence,
      survey: { after: survey },
      transfer: { ...settings.transfer, promiseMinutes: 1, departmentMinutes: 1, ...transfer },
      handoff: {
        ...settings.handoff,
        triggers: triggers as Settings['handoff']['triggers'],
        turns: 2,
      },
      categories: settings.categories.map((one) => ({ ...one, handoff: modes[8]! })),
    }
  })

export interface Step {
  before: ConversationState
  command: ConversationCommand
  by: Actor
  now: number
  decision: Decision<ConversationEvent>
  events: ConversationEvent[]
  after: ConversationState
}

/** Half of the time the bot has shown something of a turn, now and then of an older one. */
const streamedOf = ({ turn }: ConversationState, fill: number) =>
  fill % 2 ? { streamed: { turn: turn - (fill % 3 === 0 ? 1 : 0), text: 'Your par' } } : {}

/** Walks through a conversation. Everything is frozen: who changes what they were given, throws. */
export const walk = (path: readonly Move[], settings: Settings): Step[] => {
  let state = frozen(conversation.initial)
  let now = START
  frozen(settings)
  return path.map((move, i) => {
    const opening = i === 0 && move.fill % 20 !== 0
    const { command, by } = drawn(state, opening ? { ...move, what: OPEN, stray: 1 } : move, i)
    now += move.wait
    const policy = frozen({ settings, classify: marked, ...streamedOf(state, move.fill) })
    const context = { by, now, newId: () => `id${i}`, policy }
    const before = state
    const decision = frozen(conversation.decide(before, frozen(command), context))
    const events = isRefusal(decision) ? [] : decision.events
    state = frozen(fold(conversation.evolve, before, events))
    return { before, command, by, now, decision, events, after: state }
  })
}

export const logOf = (steps: readonly Step[]): ConversationEvent[] =>
  steps.flatMap(({ events }) => events)
