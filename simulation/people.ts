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
import { settings } from './settings.js'
import { createLine, DESK, type Line, surroundings, tokenOf } from './world.js'

const url = 'http://sim.test'

/** Something that was asked of a room, and what its sender was told. */
export interface Asked {
  text: string
  told: 'nothing' | 'done' | 'refused'
  code?: string
}

export interface VisitorPerson {
  id: string
  chat: VisitorChat
  line: Line
  /** Outlives a reload. */
  storage: Storage
}

export interface AgentPerson {
  id: string
  desk: AgentDesk
  line: Line
  storage: Storage
  open: Map<string, AgentConversation>
}

const session =
  (world: World, id: string, seconds?: number): typeof fetch =>
  async () => {
    const token = tokenOf(world, id, 'visitor', seconds)
    const body = JSON.stringify({ token, settings: publicSettings(settings) })
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }

const chatOf = (
  world: World,
  id: string,
  line: Line,
  storage: Storage,
  seconds?: number,
): VisitorChat => {
  const around = { ...surroundings(world, line), storage, fetch: session(world, id, seconds) }
  return createVisitorChat({ url, language: 'en', ...around })
}

/** `seconds`: how long each of their tokens lasts. */
export const createVisitor = (world: World, id: string, seconds?: number): VisitorPerson => {
  const line = createLine(world)
  const storage = memoryStorage()
  return { id, line, storage, chat: chatOf(world, id, line, storage, seconds) }
}

/** The page is loaded anew: memory is gone, storage stays. */
export const reloadVisitor = (world: World, person: VisitorPerson): void => {
  person.chat.dispose()
  person.chat = chatOf(world, person.id, person.line, person.storage)
  person.chat.start().catch(() => undefined)
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
    fetch: session(world, id),
  })

export const createAgent = (world: World, id: string, seconds?: number): AgentPerson => {
  const line = createLine(world)
  const storage = memoryStorage()
  return { id, line, storage, open: new Map(), desk: deskOf(world, id, line, storage, seconds) }
}

export const reloadAgent = (world: World, person: AgentPerson): void => {
  person.desk.dispose()
  person.open.clear()
  person.desk = deskOf(world, person.id, person.line, person.storage)
  person.desk.start().catch(() => undefined)
}

/** The agent's view of a conversation, opened when it was not. */
export const opened = (person: AgentPerson, id: string): AgentConversation => {
  const known = person.open.get(id)
  if (known) return known
  const made = person.desk.open(id)
  person.open.set(id, made)
  return made
}
