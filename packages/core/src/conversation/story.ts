import type { Member } from '../actor.js'
import type { Classification } from '../classifier/index.js'
import type { Explanation } from '../desk/events.js'
import { START, storyOf, type Told } from '../testing/given.js'
import { card, chen, faceOf, lin } from '../testing/people.js'
import { settings } from '../testing/workspace.js'
import type { ConversationEvent, EventOf, Speaker } from './events.js'
import type { FileRef } from './file.js'
import { conversation } from './index.js'
import type { ConversationPolicy } from './policy.js'

/** A classifier whose findings stand in the text: `human no-human angry displeased urgent #refund`. */
export const marked = (text: string): Classification => {
  const words = text.split(' ')
  const topic = words.find((word) => word.startsWith('#'))
  return {
    language: 'en',
    human: words.includes('human'),
    declinesHuman: words.includes('no-human'),
    emotion: words.includes('angry') ? 'angry' : 'calm',
    displeased: words.includes('displeased'),
    urgent: words.includes('urgent'),
    ...(topic && { category: topic.slice(1) }),
  }
}

export const policy: ConversationPolicy = { settings, classify: marked }

export const given = storyOf(conversation, policy)

type Event = Told<ConversationEvent>

export const explanation: Explanation = { algorithm: 'idle-first', considered: [] }

export const opened: Event = {
  type: 'opened',
  id: 'c1',
  customer: { id: 'mei', name: '何雨桐' },
  desk: 'main',
  language: 'zh',
  team: { card, visit: { channel: 'web' } },
}

export const photo: FileRef = {
  id: 'f1',
  name: '货架照片.jpg',
  size: 1_200_000,
  type: 'image/jpeg',
  image: { width: 1_200, height: 800 },
}

export const slip: FileRef = { id: 'f2', name: 'slip.pdf', size: 900, type: 'application/pdf' }

export const said = (
  n: number,
  text: string,
  by: Speaker = { kind: 'visitor' },
  files?: FileRef[],
): Event => ({ type: 'said', n, by, text, ...(files && { files }) })

export const read = (n: number, found: string = ''): Event => {
  const { category, emotion, displeased, urgent } = marked(found)
  return { type: 'classified', n, emotion, displeased, urgent, ...(category && { category }) }
}

export const botSaid = (n: number, text = 'Have a look at your orders.'): Event =>
  said(n, text, { kind: 'bot' })

/** Asked at the default `at: 60` of a story, unless seconds after `START` say otherwise. */
export const asked = (turn: number, at = 60): Event => ({
  type: 'bot-asked',
  turn,
  deadline: START + (at + settings.bot.timeoutSeconds) * 1000,
})

export const answered = (turn: number, sure = true): Event => ({
  type: 'bot-answered',
  turn,
  team: { sure },
})

export const waits = (epoch = 1, department = 'sales'): Event => ({
  type: 'handoff-requested',
  department,
  epoch,
  team: { trigger: 'keyword', priority: 0 },
})

/** Rings until 90 seconds after `START`. */
export const rings = (offer = 'o1', by: Member = lin): Event => ({
  type: 'offered',
  offer,
  agent: faceOf(by),
  deadline: START + 90_000,
  explanation,
})

export const has = (by: Member = lin, epoch = 2): Event => ({
  type: 'assigned',
  agent: faceOf(by),
  department: 'sales',
  epoch,
  team: { how: 'ring', offer: 'o1' },
})

/** The first transfer, by name or to a department, unless `more` says otherwise. */
export const transfers = (
  to: 'chen' | 'service' = 'chen',
  more: Partial<EventOf<'transfer-requested'>> = {},
): Event => ({
  type: 'transfer-requested',
  transfer: 'c1.t1',
  kind: 'manual',
  by: faceOf(lin),
  to: to === 'chen' ? { kind: 'agent', ...faceOf(chen) } : { kind: 'department', id: to },
  department: to === 'chen' ? 'sales' : to,
  accept: 'ring',
  ringSeconds: 60,
  anyway: false,
  consent: false,
  ...(to === 'service' && { deadline: START + 600_000 }),
  ...more,
})

/** It rings for the transfer, until 90 seconds after `START`. */
export const asksFor = (by: Member = chen, offer = 'o2'): Event => ({
  type: 'offered',
  offer,
  agent: faceOf(by),
  deadline: START + 90_000,
  explanation,
  transfer: 'c1.t1',
})

export const announced: Event = {
  type: 'transfer-announced',
  transfer: 'c1.t1',
  department: 'sales',
  agent: faceOf(chen),
}

/** A question that stands: shall a person take over? */
export const offers = (trigger: 'emotion' | 'turns' | 'unsure' = 'emotion'): Event => ({
  type: 'handoff-offered',
  offer: 'h1',
  department: 'service',
  team: { trigger },
})

export const ended: Event = {
  type: 'closed',
  epoch: 3,
  by: faceOf(lin),
  team: { reason: 'done' },
}
