import { type ConversationState, conversationReplica, fold, type Item } from '@baton/core'
import type { ServerFrame } from '@baton/protocol'
import type { World } from '../party/src/hosts/memory.js'
import { hello } from '../party/src/kernel/testing/client.js'
import { NAMES } from './settings.js'
import { tokenOf } from './world.js'

/** Rooms as a version has stored them, and what a member then saw of each conversation. */
export interface Recorded {
  rooms: Record<string, (readonly [key: string, value: unknown])[]>
  shown: Record<string, Shown>
}

export interface Shown {
  floor: ConversationState['floor']['holder']
  epoch: number
  messages: number
  /** What was said and noted, oldest first. */
  texts: string[]
}

type Welcome = Extract<ServerFrame, { t: 'welcome' }>

/** What a member who enters a conversation sees of it. */
export const shownOf = async (world: World, name: string): Promise<Shown> => {
  const wire = world.connect({ party: 'conversation', name })
  wire.send(hello(tokenOf(world, NAMES[0] ?? '', 'supervisor'), `look-${name}`))
  await world.time.runFor(5_000)
  const frame = wire.received.map((text) => JSON.parse(text)).find(({ t }) => t === 'welcome')
  wire.close()
  const { state, events } = frame as Welcome
  const { floor, epoch, messages } = state as ConversationState
  const items = fold(conversationReplica.transcript, [] as readonly Item[], events as never[])
  const texts = items.flatMap((item) =>
    item.kind === 'message' || item.kind === 'note' ? [item.text] : [],
  )
  return { floor: floor.holder, epoch, messages, texts }
}
