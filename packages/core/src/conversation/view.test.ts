import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '../actor.js'
import { fold, isRefusal } from '../aggregate.js'
import { conversationReplica, visitorReplica } from '../replica.js'
import { START } from '../testing/given.js'
import { faceOf, lin, mei, zhou } from '../testing/people.js'
import { settings } from '../testing/workspace.js'
import type { VisitorCommand } from './commands.js'
import { type ConversationEvent, internal } from './events.js'
import { conversation } from './index.js'
import { ended, explanation, given, has, marked, opened, rings, said, waits } from './story.js'
import type { Item } from './transcript.js'
import { logOf, moves, walk, workspaces } from './walk.js'

const RUNS = { numRuns: 80 }
const logs = fc.tuple(moves, workspaces).map(([path, settings]) => logOf(walk(path, settings)))

const seen = (log: readonly ConversationEvent[], viewer: Viewer) =>
  log.map((event) => conversation.view(event, viewer)).filter((event) => event !== undefined)

const whole = (log: readonly ConversationEvent[]) =>
  fold(conversation.evolve, conversation.initial, log)

/** Anything that the team may do or learn without the visitor knowing. */
const secret: fc.Arbitrary<ConversationEvent> = fc.constantFrom<ConversationEvent>(
  { type: 'noted', at: START, k: 7, by: faceOf(lin), text: 'careful' },
  { type: 'classified', at: START, n: 1, emotion: 'angry', displeased: true, urgent: true },
  {
    type: 'classified',
    at: START,
    n: 1,
    category: 'refund',
    emotion: 'calm',
    displeased: false,
    urgent: false,
  },
  { type: 'card-changed', at: START, card: { ...mei.card!, name: 'Mei', vip: true }, priority: 1 },
  { type: 'categorised', at: START, category: 'refund', by: faceOf(lin) },
  { type: 'offered', at: START, offer: 'o7', agent: faceOf(lin), deadline: START, explanation },
  { type: 'offer-ended', at: START, offer: 'o7', agent: faceOf(lin), how: 'declined' },
  { type: 'presence', at: START, connected: true },
  { type: 'presence', at: START, connected: false, endsAt: START },
  { type: 'page-viewed', at: START, page: { url: 'https://shop.example/', title: 'Shop' } },
)

type Change = 'keep' | 'drop' | 'strip' | 'before'

/** The same conversation as far as the visitor can know, with another inside. */
const disguised = (
  log: readonly ConversationEvent[],
  changes: readonly Change[],
  secrets: readonly ConversationEvent[],
): ConversationEvent[] =>
  log.flatMap((event, i) => {
    const change = changes[i % changes.length] ?? 'keep'
    if (change === 'before') return [secrets[i % secrets.length]!, event]
    if (change === 'drop' && (internal as readonly string[]).includes(event.type)) return []
    if (change === 'strip') {
      const { team: _, ...rest } = event as ConversationEvent & { team?: unknown }
      return [rest as ConversationEvent]
    }
    return [event]
  })

const pairs = fc
  .tuple(
    logs,
    fc.array(fc.constantFrom<Change>('keep', 'drop', 'strip', 'before'), { minLength: 1 }),
    fc.array(secret, { minLength: 1 }),
  )
  .map(([log, changes, secrets]) => [log, disguised(log, changes, secrets)] as const)

const contact = { kind: 'phone', value: '13800005521' } as const
const asks: readonly VisitorCommand[] = [
  { type: 'say', text: 'human angry #refund' },
  { type: 'ask-human' },
  { type: 'ask-human', category: 'x' },
  { type: 'answer-offer', offer: 'h1', accept: true },
  { type: 'answer-offer', offer: 'h2', accept: false },
  { type: 'leave-contact', contact, question: 'Call me' },
  { type: 'leave-contact', contact: { kind: 'email', value: '@' }, question: 'Write me' },
  { type: 'view-page', page: { url: 'https://shop.example/', title: 'Shop' } },
  { type: 'rate', survey: 2, service: 'good' },
  { type: 'rate', survey: 3, service: 'bad', repeated: 'yes' },
]

describe('views', () => {
  it("[CV29] a visitor's state is folded from what they may see", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const start = conversation.viewState(conversation.initial, mei)
        expect(fold(conversation.evolve, start, seen(log, mei))).toStrictEqual(
          conversation.viewState(whole(log), mei),
        )
      }),
      RUNS,
    )
  })

  it('[CV29] for which a visitor needs nothing of what folds the state and the log of the team', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { initial, evolve, transcript } = visitorReplica
        expect(fold(evolve, initial, seen(log, mei))).toStrictEqual(
          conversation.viewState(whole(log), mei),
        )
        expect(fold(transcript, [] as readonly Item[], seen(log, mei))).toStrictEqual(
          fold(conversationReplica.transcript, [] as readonly Item[], seen(log, mei)),
        )
      }),
      RUNS,
    )
  })

  it("[CV29] and so is a member's, who sees everything", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const start = conversation.viewState(conversation.initial, zhou)
        expect(seen(log, zhou)).toStrictEqual(log)
        expect(fold(conversation.evolve, start, seen(log, zhou))).toStrictEqual(whole(log))
      }),
      RUNS,
    )
  })

  it('[CV30] what only the team knows changes nothing that a visitor sees', () => {
    fc.assert(
      fc.property(pairs, ([log, other]) => {
        expect(JSON.stringify(seen(other, mei))).toBe(JSON.stringify(seen(log, mei)))
        expect(conversation.viewState(whole(other), mei)).toStrictEqual(
          conversation.viewState(whole(log), mei),
        )
      }),
      RUNS,
    )
  })

  it('[CV30] nor what they are refused, or answered', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), ([log, other], streams) => {
        const [one, two] = [whole(log), whole(other)]
        const streamed = { turn: one.turn, text: 'Your par' }
        const policy = { settings, classify: marked, ...(streams && { streamed }) }
        const context = { by: mei, now: START, newId: () => '', policy }
        for (const command of asks) {
          const [a, b] = [one, two].map((state) => conversation.decide(state, command, context))
          if (isRefusal(a!)) expect(b).toStrictEqual(a)
          else expect(isRefusal(b!) ? b : b!.answer).toStrictEqual(a!.answer)
        }
      }),
      RUNS,
    )
  })

  it('[CV30] no word of the team leaves for a visitor', () => {
    const log = given(
      opened,
      said(1, 'human'),
      waits(),
      rings(),
      { type: 'noted', k: 1, by: faceOf(zhou), text: 'careful' },
      has(),
      ended,
    ).log
    const words = JSON.stringify([seen(log, mei), conversation.viewState(whole(log), mei)])
    for (const hidden of ['careful', '周敏', 'keyword', 'ring', 'done', 'considered', 'web']) {
      expect(words).not.toContain(`"${hidden}`)
    }
    expect(conversation.view(log[0]!, mei)).not.toHaveProperty('team')
  })
})
