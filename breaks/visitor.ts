import {
  type ChatItem,
  createVisitorChat,
  memoryStorage,
  type Network,
  type VisitorChat,
} from '@baton/client'
import type { ConversationState } from '@baton/core'
import WebSocket from 'ws'
import { customerToken } from '../e2e/lib/customer.js'
import type { Demo } from '../e2e/lib/demo.js'
import { type Copy, copyOf } from './copy.js'
import type { Ledger } from './ledger.js'
import type { Dice } from './world.js'

/** Longer than any run. */
export const TOKEN_SECONDS = 12 * 3_600

/** A visitor who talks all the time, and asks for a person in each conversation. */
export interface Talker {
  readonly id: string
  readonly chat: VisitorChat
  /** Says what there is to say now. */
  act(): void
  /** The conversations so far, in order, as this screen holds or held them. */
  copies(): [conversation: string, copy: Copy][]
}

export const visitorChat = (demo: Demo, id: string, network?: Network): VisitorChat =>
  createVisitorChat({
    url: demo.url,
    language: 'en',
    WebSocket,
    storage: memoryStorage(),
    token: () => customerToken({ sub: id, name: id }, demo, TOKEN_SECONDS),
    ...(network && { network }),
  })

interface Screen {
  state: ConversationState
  items: readonly ChatItem[]
}

export const createTalker = (
  demo: Demo,
  id: string,
  dice: Dice,
  ledger: Ledger,
  network: Network | undefined,
): Talker => {
  const chat = visitorChat(demo, id, network)
  const before: [string, Copy][] = []
  const window = dice.between(1, 12)
  let now: Screen | undefined
  let flying = 0
  /** After how many messages they ask for a person, and in which conversation they did. */
  let patience = dice.between(0, 6)
  let asked: string | undefined

  const copy = ({ state, items }: Screen): [string, Copy] => [
    state.id,
    copyOf(id, state, items, true),
  ]
  chat.$items.listen((items) => {
    const state = chat.$conversation.get()
    if (!state) return
    if (now && now.state.id !== state.id) before.push(copy(now))
    now = { state, items }
  })

  const say = async () => {
    flying += 1
    const text = ledger.text(id)
    await ledger.follow(text, chat.send(text))
    flying -= 1
  }

  const ask = async (conversation: string) => {
    asked = conversation
    patience = dice.between(0, 6)
    const { told } = await ledger.did({ conversation, what: 'ask' }, chat.askHuman())
    if (told === 'refused' && asked === conversation) asked = undefined
  }

  return {
    id,
    chat,
    act() {
      const state = chat.$conversation.get()
      if (state?.floor.holder === 'bot' && asked !== state.id && state.messages >= patience) {
        void ask(state.id)
      }
      while (flying < window) void say()
    },
    copies: () => (now ? [...before, copy(now)] : before),
  }
}
