import type { Actor, Member } from '../actor.js'
import { START } from '../testing/given.js'
import {
  card,
  chen,
  conversationRoom,
  customerRoom,
  desk,
  faceOf,
  lin,
  mei,
  stranger,
  system,
  zhou,
} from '../testing/people.js'
import type { ConversationCommand } from './commands.js'
import type { ConversationState } from './index.js'
import { explanation, photo } from './story.js'

/** One step of a random walk: which command, how it is filled in, by whom, and after how long. */
export interface Move {
  what: number
  fill: number
  stray: number
  wait: number
}

const one = <T>(from: readonly T[], by: number): T => from[by % from.length]!

const TEXTS = [
  ...['hello', 'human', 'no-human', 'angry', 'displeased', 'urgent', '#technical', '#refund'],
  ...['human urgent #refund', 'angry displeased', 'no-human angry #order', 'well', 'hm'],
]
const MEMBERS: readonly Member[] = [lin, chen, zhou]
const PAGE = { url: 'https://shop.example/', title: 'Shop' }

type Draw = (state: ConversationState, fill: number, step: number) => [ConversationCommand, Actor]

const member = (fill: number) => one(MEMBERS, fill)
/** Mostly the epoch of now, sometimes an older one. */
const epoch = (state: ConversationState, fill: number) =>
  fill % 5 === 0 ? Math.max(0, state.epoch - 1) : state.epoch
const turn = (state: ConversationState, fill: number) => state.turn - (fill % 6 === 0 ? 1 : 0)
const ringingAt = (state: ConversationState, fill: number) =>
  fill % 4 === 0
    ? member(fill)
    : (MEMBERS.find(({ id }) => id === state.team?.ringing?.agent.id) ?? lin)
const holderOf = ({ floor }: ConversationState) =>
  (floor.holder === 'agent' && MEMBERS.find(({ id }) => id === floor.agent.id)) || lin

const liveOf = ({ team }: ConversationState) => team?.transfer?.id ?? 'c1.t0'
const TARGETS = [
  ...['lin', 'chen', 'zhou', 'chen', 'nobody'].map((id) => ({ kind: 'agent' as const, id })),
  ...['sales', 'service', 'nowhere'].map((id) => ({ kind: 'department' as const, id })),
]

const passesOn: Draw = (state, fill) => [
  {
    type: 'transfer',
    to: one(TARGETS, fill),
    epoch: epoch(state, fill),
    how: 'manual',
    ...(fill % 3 === 0 && { note: 'Order 123 is late' }),
    consent: fill % 2 === 0,
    stay: fill % 5 === 0,
  },
  fill % 6 === 0 ? zhou : holderOf(state),
]
const asksReceiver: Draw = (state, fill, step) => [
  {
    type: 'offer',
    offer: `o${step}`,
    agent: faceOf(member(fill)),
    department: 'sales',
    auto: fill % 5 === 0,
    explanation,
    transfer: fill % 9 === 0 ? 'c1.t0' : liveOf(state),
  },
  desk,
]
const accepts: Draw = (state, fill) => [
  { type: 'accept', offer: state.team?.ringing?.offer ?? 'o0', epoch: epoch(state, fill) },
  ringingAt(state, fill),
]
const fills: Draw = (_, fill) => [
  {
    type: 'fill',
    part: one(['name', 'contact', 'order'], fill),
    value: one(['x', 'a@b.example'], fill),
  },
  member(fill),
]
const consults: Draw = (state, fill) => [
  fill % 3 === 0
    ? { type: 'release-helper', agent: member(fill).id }
    : { type: 'consult', agent: one(['lin', 'chen', 'zhou', 'who'], fill) },
  fill % 5 === 0 ? member(fill) : holderOf(state),
]
const reads: Draw = (state, fill) => [
  { type: 'read-packet', offer: state.team?.ringing?.offer ?? 'o0' },
  ringingAt(state, fill),
]

const leaves: Draw = (_, fill) => [
  {
    type: 'leave-contact',
    contact: { kind: 'phone', value: one(['13800005521', 'x'], fill) },
    question: 'Call me',
  },
  mei,
]

const rates: Draw = ({ survey }, fill) => [
  {
    type: 'rate',
    survey: survey?.id ?? fill % 3,
    service: one(['good', 'medium', 'bad'], fill),
    ...(fill % 3 === 0 && { repeated: one(['no', 'little', 'yes'], fill) }),
    ...(fill % 4 === 0 && { suggestion: 'Ask less' }),
    legs: (survey?.stops ?? []).map(({ stop }) => ({
      stop,
      service: one(['good', 'medium', 'bad'] as const, fill + stop),
    })),
  },
  mei,
]

const draws: readonly Draw[] = [
  consults,
  ...[
    passesOn,
    passesOn,
    asksReceiver,
    asksReceiver,
    accepts,
    accepts,
    reads,
    leaves,
    leaves,
    fills,
  ],
  (_, fill) => [{ type: 'say', text: one(TEXTS, fill) }, mei],
  (_, fill) => [
    fill % 8 === 0
      ? { type: 'say', text: '', files: [photo] }
      : { type: 'say', text: one(TEXTS, fill) },
    mei,
  ],
  (_, fill) => [
    fill % 3 ? { type: 'ask-human' } : { type: 'ask-human', category: one(['refund', 'x'], fill) },
    mei,
  ],
  ({ offer }, fill) => [
    { type: 'answer-offer', offer: offer?.id ?? 'h0', accept: fill % 2 === 0 },
    mei,
  ],
  () => [{ type: 'view-page', page: PAGE }, mei],
  () => [
    { type: 'answer', ticket: 'c0.1', agent: faceOf(lin), text: 'It left', question: 'Where?' },
    customerRoom,
  ],
  (state, fill) => [{ type: 'say', text: 'Hi', epoch: epoch(state, fill) }, holderOf(state)],
  (_, fill) => [{ type: 'note', text: 'Mind the tone' }, member(fill)],
  (state, fill) => [
    { type: 'decline', offer: state.team?.ringing?.offer ?? 'o0', reason: 'lunch' },
    ringingAt(state, fill),
  ],
  (state, fill) => [{ type: 'step-in', epoch: epoch(state, fill) }, member(fill)],
  (state, fill) =>
    fill % 7 === 0
      ? [{ type: 'close', epoch: epoch(state, fill) }, member(fill)]
      : [{ type: 'tick' }, system],
  (_, fill) => [
    { type: 'categorise', category: one(['order', 'refund', 'x'], fill) },
    member(fill),
  ],
  (_, fill, step) => [
    {
      type: 'offer',
      offer: `o${step}`,
      agent: faceOf(member(fill)),
      department: 'sales',
      auto: fill % 4 === 0,
      explanation,
    },
    desk,
  ],
  (state) => [
    { type: 'revoke', offer: state.team?.ringing?.offer ?? 'o0', reason: 'agent-away' },
    desk,
  ],
  (_, fill) => [{ type: 'release', agent: member(fill).id, department: 'service' }, desk],
  (state, fill) => [
    { type: 'cancel-transfer', transfer: fill % 7 === 0 ? 'c1.t0' : liveOf(state) },
    fill % 5 === 0 ? member(fill) : holderOf(state),
  ],
  (state, fill) => [
    {
      type: 'answer-consent',
      transfer: state.consent?.transfer ?? 'c1.t0',
      agree: fill % 2 === 0,
      ...(fill % 3 === 0 && { words: 'I would rather stay' }),
    },
    mei,
  ],
  (state, fill) => [
    {
      type: 'transfer-waits',
      transfer: liveOf(state),
      department: one(['sales', 'service'], fill),
    },
    desk,
  ],
  (state, fill) => [
    {
      type: 'transfer-failed',
      transfer: liveOf(state),
      why: one(['offline', 'full', 'nobody'], fill),
      ...(fill % 2 === 0 && { next: faceOf(chen) }),
    },
    desk,
  ],
  rates,
  (_, fill) => [{ type: 'invite-rating' }, member(fill)],
  (state, fill) =>
    fill % 3 === 0
      ? [{ type: 'return-to-bot', epoch: epoch(state, fill), reason: 'easy' }, holderOf(state)]
      : [{ type: 'answer-call' }, zhou],
  () => [{ type: 'tick' }, system],
  (state, fill) => [
    {
      type: 'mark',
      side: fill % 2 ? 'visitor' : 'team',
      delivered: fill % (state.messages + 3),
      read: fill % (state.messages + 2),
    },
    system,
  ],
  (_, fill) => [{ type: 'presence', connected: fill % 2 === 0 }, system],
  (state, fill) => [
    {
      type: 'bot-answer',
      turn: turn(state, fill),
      text: fill % 9 === 0 ? ' ' : 'There.',
      sure: fill % 3 === 0,
      suggestions: [],
      sources: fill % 2 ? ['faq#1'] : [],
      ...(fill % 10 === 0 && { handoff: 'no rights' }),
    },
    system,
  ],
  (state, fill) => [{ type: 'bot-handoff', turn: turn(state, fill), reason: 'no rights' }, system],
  (state, fill) => [{ type: 'bot-fail', turn: turn(state, fill), code: 'E502' }, system],
  (_, fill) => [
    {
      type: 'card-changed',
      card: { ...card, name: one(['雨桐', 'Mei'], fill), vip: fill % 2 === 0 },
    },
    customerRoom,
  ],
  () => [
    {
      type: 'open',
      conversation: 'c1',
      desk: 'main',
      language: 'zh',
      card,
      visit: { channel: 'web' },
      pages: [{ ...PAGE, at: START - 5_000 }],
    },
    customerRoom,
  ],
]

/** The last of the draws. */
export const OPEN = draws.length - 1

const STRAYS: readonly Actor[] = [stranger, mei, lin, system, desk, customerRoom, conversationRoom]

export const drawn = (state: ConversationState, { what, fill, stray }: Move, step: number) => {
  const [command, by] = one(draws, what)(state, fill, step)
  return { command, by: stray === 0 ? one(STRAYS, fill) : by }
}
