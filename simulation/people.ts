import {
  type AgentConversation,
  type AgentDesk,
  createAgentDesk,
  createVisitorChat,
  memoryStorage,
  type Storage,
  type VisitorChat,
} from '@baton/client'
import { publicSettings } from '@baton/core'
import type { World } from '../party/src/hosts/memory.js'
import type { Claims } from '../party/src/kernel/host.js'
import { settings } from './settings.js'
import { createLine, DESK, type Line, surroundings, tokenOf } from './world.js'

const url = 'http://sim.test'

export interface VisitorPerson {
  id: string
  chat: VisitorChat
  line: Line
  /** Outlives a reload; the tabs of a visitor share it. */
  storage: Storage
  /** What the site signs of them. */
  card: Card
  page: 'open' | 'closed' | 'closed for good'
}

export type Card = Pick<Claims, 'name' | 'phone' | 'vip' | 'agent'>

export interface AgentPerson {
  id: string
  desk: AgentDesk
  line: Line
  storage: Storage
  open: Map<string, AgentConversation>
  /** Their page is closed for a while. */
  away: boolean
  /** Their page shows what they have and what rings, as a console does. */
  attentive: boolean
}

const known = publicSettings(settings)

const session =
  (world: World, id: string, card: Card, seconds?: number): typeof fetch =>
  async () => {
    const answer = { token: tokenOf(world, id, 'visitor', seconds, card), settings: known }
    // A real one would be read through streams, which costs more than all else that starts a page.
    return { ok: true, status: 200, json: async () => answer } as Response
  }

const chatOf = (
  world: World,
  { id, line, storage, card }: Omit<VisitorPerson, 'chat'>,
  seconds?: number,
): VisitorChat => {
  const around = { ...surroundings(world, line), storage, fetch: session(world, id, card, seconds) }
  return createVisitorChat({ url, language: 'en', ...around })
}

/** `seconds`: how long each of their tokens lasts. */
export const createVisitor = (
  world: World,
  id: string,
  seconds?: number,
  card: Card = {},
  storage = memoryStorage(),
): VisitorPerson => {
  const person = { id, line: createLine(world), storage, card, page: 'open' as const }
  return { ...person, chat: chatOf(world, person, seconds) }
}

/** The page is loaded anew: memory is gone, storage stays. */
export const reloadVisitor = (world: World, person: VisitorPerson): void => {
  person.chat.dispose()
  person.page = 'open'
  person.chat = chatOf(world, person)
  person.chat.start().catch(() => undefined)
}

/** They close the page, and come back after so long. */
export const leaveVisitor = (world: World, person: VisitorPerson, ms: number): void => {
  person.chat.dispose()
  person.page = 'closed'
  world.time.timer(ms, () => person.page === 'closed' && reloadVisitor(world, person))
}

/** They close the page for good. */
export const loseVisitor = (person: VisitorPerson): void => {
  person.chat.dispose()
  person.page = 'closed for good'
}

const deskOf = (
  world: World,
  id: string,
  line: Line,
  storage: Storage,
  seconds?: number,
): AgentDesk =>
  createAgentDesk({
    url,
    desk: DESK,
    token: async () => tokenOf(world, id, 'admin', seconds),
    ...surroundings(world, line),
    storage,
    fetch: session(world, id, {}),
  })

export const createAgent = (
  world: World,
  id: string,
  seconds?: number,
  attentive = false,
): AgentPerson => {
  const line = createLine(world)
  const storage = memoryStorage()
  const desk = deskOf(world, id, line, storage, seconds)
  const person = { id, line, storage, open: new Map(), away: false, attentive, desk }
  attend(person)
  return person
}

const attend = (person: AgentPerson): void => {
  if (!person.attentive) return
  const { $mine, $offers } = person.desk
  $mine.listen((rows) => rows.map(({ id }) => opened(person, id)))
  $offers.listen((rows) => rows.map(({ conversation }) => opened(person, conversation)))
}

export const reloadAgent = (world: World, person: AgentPerson): void => {
  person.desk.dispose()
  person.open.clear()
  person.away = false
  person.desk = deskOf(world, person.id, person.line, person.storage)
  attend(person)
  person.desk.start().catch(() => undefined)
}

export const leaveAgent = (world: World, person: AgentPerson, ms: number): void => {
  person.desk.dispose()
  person.away = true
  world.time.timer(ms, () => reloadAgent(world, person))
}

/** The agent's view of a conversation, opened when it was not. */
export const opened = (person: AgentPerson, id: string): AgentConversation => {
  const known = person.open.get(id)
  if (known) return known
  const made = person.desk.open(id)
  person.open.set(id, made)
  return made
}
