import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../actor.js'
import { fold, isRefusal } from '../aggregate.js'
import { frozen } from '../testing/frozen.js'
import { START } from '../testing/given.js'
import { card, chen, conversationRoom, lin, mei, system } from '../testing/people.js'
import type { CustomerCommand } from './commands.js'
import type { CustomerEvent } from './events.js'
import { type CustomerState, customer } from './index.js'

const contact = { kind: 'phone', value: '13800005521' } as const
const open: CustomerCommand = { type: 'open', language: 'zh', visit: { channel: 'web' }, pages: [] }

/** The room admits no other visitor than the one that it is named by. */
const people: readonly Actor[] = [
  mei,
  { ...mei, card: { ...card, vip: true } },
  lin,
  chen,
  system,
  ...['id1', 'id2'].map((name) => ({ ...conversationRoom, name })),
]

const command: fc.Arbitrary<CustomerCommand> = fc.oneof(
  fc.constantFrom<CustomerCommand>(open, { type: 'show-card' }),
  fc.constantFrom('id1', 'id2').map(
    (conversation): CustomerCommand => ({
      type: 'close-conversation',
      conversation,
    }),
  ),
  fc.tuple(fc.constantFrom('id1', 'id2'), fc.nat(3)).map(
    ([conversation, k]): CustomerCommand => ({
      type: 'open-ticket',
      ticket: { id: `${conversation}.${k}`, conversation, contact, question: 'x' },
    }),
  ),
  fc
    .tuple(fc.constantFrom('take-ticket' as const, 'close-ticket' as const), fc.nat(3))
    .map(([type, k]): CustomerCommand => ({ type, ticket: `id1.${k}` })),
  fc
    .nat(3)
    .map(
      (k): CustomerCommand => ({ type: 'answer-ticket', ticket: `id1.${k}`, text: 'It is sent' }),
    ),
  fc.constantFrom('id1', 'id2').map(
    (conversation): CustomerCommand => ({
      type: 'answer-missed',
      conversation,
      ticket: 'id1.1',
      agent: { id: 'lin', name: '林悦' },
      text: 'It is sent',
    }),
  ),
  fc.constant<CustomerCommand>({ type: 'tick' }),
)

const moves = fc.array(fc.tuple(command, fc.constantFrom(...people)), { maxLength: 60 })

const walk = (path: readonly [CustomerCommand, Actor][]) => {
  let state: CustomerState = frozen(customer.initial)
  let ids = 0
  const log: CustomerEvent[] = []
  for (const [i, [command, by]] of path.entries()) {
    const context = { by, now: START + i, newId: () => `id${++ids}`, policy: { desk: 'main' } }
    const decision = customer.decide(state, frozen(command), context)
    const events = isRefusal(decision) ? [] : frozen(decision.events)
    log.push(...events)
    state = frozen(fold(customer.evolve, state, events))
  }
  return { state, log }
}

const seen = (log: readonly CustomerEvent[]) =>
  log.map((event) => customer.view(event, mei)).filter((event) => event !== undefined)

const secrets = new Set<CustomerEvent['type']>([
  ...(['card-set', 'ticket-opened', 'ticket-taken', 'ticket-answered', 'ticket-closed'] as const),
])

describe('random walks of a customer', () => {
  it('[CU1] one conversation is open at most', () => {
    fc.assert(
      fc.property(moves, (path) => {
        let open: string | undefined
        for (const event of walk(path).log) {
          if (event.type === 'conversation-opened') {
            expect(open).toBeUndefined()
            open = event.conversation
          }
          if (event.type === 'conversation-closed') open = undefined
        }
      }),
    )
  })

  it('[CU7] a visitor folds what they would have been given, a member everything', () => {
    fc.assert(
      fc.property(moves, (path) => {
        const { state, log } = walk(path)
        const start = customer.viewState(customer.initial, mei)
        expect(fold(customer.evolve, start, seen(log))).toStrictEqual(
          customer.viewState(state, mei),
        )
        expect(JSON.stringify(seen(log))).not.toMatch(/card|ticket|agent|desk/)
        expect(log.map((event) => customer.view(event, lin))).toEqual(log)
        expect(customer.viewState(state, lin)).toBe(state)
      }),
    )
  })

  it('[CU7] what the team does changes nothing that a visitor sees or is told', () => {
    fc.assert(
      fc.property(moves, (path) => {
        const { state, log } = walk(path)
        const other = log.filter(({ type }) => !secrets.has(type))
        expect(seen(other)).toEqual(seen(log))
        const context = { by: mei, now: START, newId: () => 'new', policy: { desk: 'main' } }
        const [one, two] = [state, fold(customer.evolve, customer.initial, other)].map((state) =>
          customer.decide(state, open, context),
        )
        expect({ ...one, events: [] }).toEqual({ ...two, events: [] })
      }),
    )
  })

  it('[CU8] evolve takes any events in any order, and time alone changes nothing', () => {
    const logs = moves.map((path) => walk(path).log)
    fc.assert(
      fc.property(
        logs.chain((log) => fc.shuffledSubarray([...log, ...log])),
        (log) => {
          const state = fold(customer.evolve, customer.initial, log)
          expect(customer.deadline(state)).toBeUndefined()
          expect(JSON.parse(JSON.stringify(state))).toEqual(state)
          const strange = { type: 'sung', at: START } as unknown as CustomerEvent
          expect(customer.evolve(state, strange)).toEqual(state)
        },
      ),
    )
  })
})
