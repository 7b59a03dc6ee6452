import type { ConversationState, VisitorCommand } from '@baton/core'
import type { OnWire } from '@baton/protocol'
import { BatonError } from '../errors.js'
import type { CallOptions } from '../options.js'
import { checkedText } from '../outbox/text.js'
import { rateCommand } from './rate.js'
import type { VisitorChat } from './types.js'

interface AskParts {
  ask(command: OnWire<VisitorCommand>, room: string | undefined, call: CallOptions): Promise<void>
  /** Where words go next; undefined waits for a conversation that is still to be opened. */
  inTurn(): string | undefined
  /** The conversation that is open. */
  here(): string | undefined
  /** The one on screen, which may have ended. */
  shown(): string | undefined
  conversation(): ConversationState | undefined
}

type Asks = Pick<
  VisitorChat,
  'askHuman' | 'answerOffer' | 'answerConsent' | 'leaveContact' | 'rate'
>

/** What a visitor asks and answers beside what they say. */
export const createAsks = ({ ask, inTurn, here, shown, conversation }: AskParts): Asks => ({
  askHuman: (category, call = {}) =>
    ask({ type: 'ask-human', ...(category !== undefined && { category }) }, inTurn(), call),
  async answerOffer(offer, accept, call = {}) {
    const room = here()
    if (!room) throw new BatonError('nothing-to-answer')
    await ask({ type: 'answer-offer', offer, accept }, room, call)
  },
  async answerConsent(agree, words, call = {}) {
    const room = here()
    const transfer = conversation()?.consent?.transfer
    if (!room || transfer === undefined) throw new BatonError('nothing-to-answer')
    const said = words !== undefined && words !== '' && { words }
    await ask({ type: 'answer-consent', transfer, agree, ...said }, room, call)
  },
  async leaveContact({ contact, question, name }, call = {}) {
    const text = checkedText(question)
    const named = name !== undefined && name !== '' && { name }
    // Possible in an ended conversation too.
    await ask({ type: 'leave-contact', contact, question: text, ...named }, shown(), call)
  },
  async rate(answer, call = {}) {
    const survey = conversation()?.survey?.id
    if (survey === undefined) throw new BatonError('nothing-to-answer')
    await ask(rateCommand(survey, answer), shown(), call)
  },
})
