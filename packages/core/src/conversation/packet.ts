import type { Time } from '../aggregate.js'
import type { Contact, CustomerCard, Order, Page } from '../customer/card.js'
import { contactOf } from '../customer/contact.js'
import type { Trigger } from '../workspace/settings.js'
import type { Emotion, Priority, Speaker } from './events.js'
import type { FileRef } from './file.js'
import type { ConversationState } from './state.js'
import { hasSubstance } from './substance.js'
import type { Item } from './transcript.js'

export type Message = Extract<Item, { kind: 'message' }>

/** What the next holder should know, in the order in which it is asked for when it is missing. */
export const PACKET_PARTS = ['problem', 'name', 'contact', 'order', 'category'] as const

export type PacketPart = (typeof PACKET_PARTS)[number]

/** Everything that goes along when a conversation is passed on (H7, H8, H9), for one screen. */
export interface Packet {
  /** The visitor's words: the first that tell something, then the latest if they are others. */
  problem: string[]
  /** Why a person is wanted; without one somebody stepped in, or nobody asked yet. */
  trigger?: Trigger
  /** The code or the words with which the bot gave up. */
  reason?: string
  /** Since when the visitor wants a person. */
  since?: Time
  name?: string
  /** What was left in this conversation, newest first, then what the site signed. */
  contacts: Contact[]
  account?: string
  vip: boolean
  orders: Order[]
  custom: Record<string, string>
  labels: string[]
  category?: string
  emotion: Emotion
  priority: Priority
  /** The questions that the bot answered, oldest first; where it failed or was cut it did not. */
  tried: string[]
  /** Everything sent so far, oldest first, with who sent it and when (T1). */
  files: (FileRef & { by: Speaker; at: Time })[]
  missing: PacketPart[]
  completeness: { have: number; of: number }
  /** The way through the site, oldest first, from the page of arrival on. */
  path: (Page & { at: Time })[]
  /** What was said in public, with times, as far back as the items go. */
  transcript: Message[]
  /** Public messages since the beginning, and the visitor's among them. */
  messages: number
  asked: number
  openedAt: Time
}

const messagesOf = (items: readonly Item[]): Message[] =>
  items.filter((item): item is Message => item.kind === 'message')

const problemOf = (messages: readonly Message[]): string[] => {
  const said = messages.filter(({ by }) => by.kind === 'visitor').map(({ text }) => text)
  const telling = said.filter(hasSubstance)
  return [...new Set([...telling.slice(0, 1), ...telling.slice(-1)])]
}

const triedIn = (messages: readonly Message[]): string[] => {
  const tried: string[] = []
  let asked: string[] = []
  for (const { by, text, cut } of messages) {
    if (cut) continue
    if (by.kind === 'visitor') {
      if (hasSubstance(text)) asked.push(text)
    } else {
      if (by.kind === 'bot' && asked.length > 0) tried.push(asked.join('\n'))
      asked = []
    }
  }
  return tried
}

const sameContact = (a: Contact, b: Contact) => a.kind === b.kind && a.value === b.value

type Left = Extract<Item, { kind: 'contact' }>

const contactsOf = (
  { phone, email }: CustomerCard,
  left: readonly Left[],
  filled: string | undefined,
): Contact[] => {
  const all: Contact[] = [
    ...left.map(({ contact }) => contact).reverse(),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(filled === undefined ? [] : [contactOf(filled)]),
  ]
  return all.filter((one, i) => all.findIndex((other) => sameContact(other, one)) === i)
}

const personOf = (state: ConversationState, items: readonly Item[]) => {
  const { customer, team } = state
  const card: CustomerCard = team?.card ?? { ...customer, tags: [], vip: false }
  const { filled = {} } = team ?? {}
  const left = items.filter((item) => item.kind === 'contact')
  const name = card.name ?? left.findLast((item) => item.name !== undefined)?.name ?? filled.name
  return {
    ...(name !== undefined && { name }),
    contacts: contactsOf(card, left, filled.contact),
    ...(card.account !== undefined && { account: card.account }),
    vip: card.vip,
    orders: card.orders ?? (filled.order === undefined ? [] : [{ id: filled.order }]),
    custom: card.custom ?? {},
    labels: card.tags,
  }
}

const pathOf = (state: ConversationState, items: readonly Item[]): Packet['path'] => {
  const viewed = items.flatMap((item) =>
    item.kind === 'page' ? [{ ...item.page, at: item.at }] : [],
  )
  const arrival = state.team?.visit.page
  const known = !arrival || viewed.some(({ url }) => url === arrival.url)
  const path = known ? viewed : [{ ...arrival, at: state.openedAt }, ...viewed]
  return path.sort((a, b) => a.at - b.at)
}

const whyOf = ({ team, waitingSince }: ConversationState) => ({
  ...(team?.trigger !== undefined && { trigger: team.trigger }),
  ...(team?.reason !== undefined && { reason: team.reason }),
  ...(waitingSince !== undefined && { since: waitingSince }),
})

/** What the team knows of the question itself (H9). */
const readingOf = ({ team }: ConversationState) => ({
  ...(team?.category !== undefined && { category: team.category }),
  emotion: team?.emotion ?? 'calm',
  priority: team?.priority ?? 0,
})

/**
 * The packet as the agent's screen shows it, from the team's copy of the state and the items that
 * the screen holds (what it is still sending does not count). Total: what is not known is left
 * out, and `missing` says so.
 */
export const packet = (
  state: ConversationState,
  shown: readonly (Item | { kind: 'outgoing' })[],
): Packet => {
  const items = shown.filter((item) => item.kind !== 'outgoing')
  const transcript = messagesOf(items)
  const problem = problemOf(transcript)
  const person = personOf(state, items)
  const reading = readingOf(state)
  const has: Record<PacketPart, boolean> = {
    problem: problem.length > 0,
    name: person.name !== undefined,
    contact: person.contacts.length > 0,
    order: person.orders.length > 0,
    category: reading.category !== undefined,
  }
  const missing = PACKET_PARTS.filter((part) => !has[part])
  const of = PACKET_PARTS.length
  return {
    ...whyOf(state),
    ...person,
    ...reading,
    problem,
    tried: triedIn(transcript),
    files: transcript.flatMap(({ files, by, at }) => files.map((file) => ({ ...file, by, at }))),
    missing,
    completeness: { have: of - missing.length, of },
    path: pathOf(state, items),
    transcript,
    messages: state.messages,
    asked: state.asked,
    openedAt: state.openedAt,
  }
}
