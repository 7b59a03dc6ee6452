import fc from 'fast-check'
import { agent, staffedBy } from '../testing/workspace.js'
import { deskWith } from './fixture.js'

export const members = [
  agent('a', { cap: 1 }),
  agent('b', { cap: 2, languages: ['zh'], skills: { refunds: 3 } }),
  agent('c', {
    cap: 3,
    role: 'supervisor',
    departments: ['sales', 'tech'],
    skills: { refunds: 5 },
  }),
  agent('d', { cap: 0, departments: ['tech'] }),
]
const agents = fc.constantFrom('a', 'b', 'c', 'd', 'stranger')
const conversations = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8')

type Desk = ReturnType<typeof deskWith>
type Step = (desk: Desk) => unknown

const make = <T>(from: fc.Arbitrary<T>, step: (value: T, desk: Desk) => unknown) =>
  from.map(
    (value): Step =>
      (desk) =>
        step(value, desk),
  )

const waiting = fc.record(
  {
    priority: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    department: fc.constantFrom('sales', 'tech', 'nowhere'),
    language: fc.constantFrom<'zh' | 'en'>('zh', 'en'),
    skill: fc.constantFrom('refunds', 'unheard-of'),
    dedicated: agents,
  },
  { requiredKeys: ['department', 'language'] },
)

const status = fc.constantFrom<'online' | 'busy' | 'invisible' | 'offline'>(
  'online',
  'online',
  'busy',
  'invisible',
  'offline',
)

const someOffer = (desk: Desk, n: number) => {
  const offers = [...desk.events('reserved')]
  return offers[n % Math.max(1, offers.length)]
}

/** Anything that can be asked of a desk, in any order. */
export const steps = fc.array(
  fc.oneof(
    make(fc.tuple(conversations, waiting), ([id, more], desk) => desk.wait(id, more)),
    make(conversations, (id, desk) => desk.accept(id)),
    make(fc.tuple(conversations, agents), ([id, by], desk) => desk.take(id, by)),
    make(
      fc.tuple(conversations, fc.constantFrom('declined', 'lapsed', 'revoked')),
      ([id, how], desk) => desk.settle(id, how),
    ),
    make(fc.tuple(fc.nat(), fc.constantFrom('declined', 'lapsed')), ([n, how], desk) => {
      const offer = someOffer(desk, n)
      if (!offer) return
      const { offer: id, conversation, agent } = offer
      desk.ask({ type: 'settle', how, offer: id, conversation, agent })
    }),
    make(fc.nat(), (n, desk) => {
      const offer = someOffer(desk, n)
      if (!offer) return
      const { offer: id, conversation, agent } = offer
      desk.ask({ type: 'take', offer: id, conversation, agent })
    }),
    make(
      fc.tuple(conversations, fc.constantFrom('sales', 'tech'), fc.option(agents), fc.boolean()),
      ([id, department, agent, anyway], desk) =>
        desk.transfer(id, { department, ...(agent !== null && { agent }), anyway }),
    ),
    make(conversations, (id, desk) => desk.drop(id)),
    make(conversations, (conversation, desk) => desk.ask({ type: 'end', conversation })),
    make(conversations, (conversation, desk) => desk.ask({ type: 'leave-queue', conversation })),
    make(fc.tuple(agents, status), ([id, to], desk) => desk.status(id, to)),
    make(agents, (id, desk) => desk.connect(id)),
    make(agents, (id, desk) => desk.disconnect(id)),
    make(fc.constant(0), (_, desk) => desk.ask({ type: 'wake' })),
    make(fc.integer({ min: 0, max: 120_000 }), (ms, desk) => desk.pass(ms)),
    make(fc.integer({ min: 0, max: 10_000 }), (ms, desk) => desk.pass(ms)),
  ),
  { maxLength: 80 },
)

export const started = () => {
  const settings = staffedBy(members, { graceSeconds: 10, goneSeconds: 60 })
  const vip = { waitSeconds: 45, otherwise: 'supervisor' } as const
  const desk = deskWith(members, {}, { ...settings, vip })
  desk.present('a', 'b', 'c', 'd')
  return desk
}
