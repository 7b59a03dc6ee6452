import {
  type AgentConversation,
  type AgentDesk,
  createAgentDesk,
  memoryStorage,
  type Network,
} from '@baton/client'
import type { ConversationState } from '@baton/core'
import { signAgent } from '@baton/server'
import WebSocket from 'ws'
import type { Demo } from '../e2e/lib/demo.js'
import { type Copy, copyOf } from './copy.js'
import type { Ledger } from './ledger.js'
import { TOKEN_SECONDS } from './visitor.js'
import type { Dice } from './world.js'

/** An agent who takes what rings, answers, passes on and ends. */
export interface Worker {
  readonly id: string
  readonly desk: AgentDesk
  act(): void
  copies(): [conversation: string, copy: Copy][]
}

/** What everybody in a run agrees on. */
export interface Work {
  demo: Demo
  dice: Dice
  ledger: Ledger
  /** Who works here. */
  members: readonly string[]
  /** With how many messages a conversation is over. */
  length(conversation: string): number
}

interface Open {
  chat: AgentConversation
  flying: number
  /** Something was asked that moves the floor. */
  moving: boolean
}

/** Replies on their way at once in each conversation. */
const WINDOW = 4

export const agentDesk = (demo: Demo, id: string, network?: Network): AgentDesk =>
  createAgentDesk({
    url: demo.url,
    WebSocket,
    storage: memoryStorage(),
    token: () => signAgent({ sub: id, role: 'admin' }, { ...demo, expiresIn: TOKEN_SECONDS }),
    ...(network && { network }),
  })

export const createWorker = (work: Work, id: string, network: Network | undefined): Worker => {
  const { demo, dice, ledger, members } = work
  const desk = agentDesk(demo, id, network)
  const open = new Map<string, Open>()
  const over: [string, Copy][] = []
  const answering = new Set<string>()

  const opened = (conversation: string, made?: AgentConversation): Open => {
    const known = open.get(conversation)
    if (known) {
      made?.release()
      return known
    }
    const one: Open = { chat: made ?? desk.open(conversation), flying: 0, moving: false }
    open.set(conversation, one)
    return one
  }

  const answer = async (offer: string, conversation: string) => {
    answering.add(offer)
    if (dice.chance(0.05)) {
      await desk.decline(offer, 'busy').catch(() => undefined)
      return
    }
    const accepting = desk.accept(offer)
    void ledger.did({ conversation, what: 'accept', offer }, accepting)
    const made = await accepting.catch(() => undefined)
    if (made) opened(conversation, made)
    else answering.delete(offer)
  }

  const write = async (one: Open, text: string, answer: Promise<void>) => {
    one.flying += 1
    const { told } = await ledger.follow(text, answer)
    one.flying -= 1
    if (told !== 'refused') return
    const draft = one.chat.$items
      .get()
      .find((item) => item.kind === 'outgoing' && item.text === text)
    if (draft) one.chat.dismiss(draft.id)
  }

  const move = async (one: Open, task: Promise<unknown>) => {
    one.moving = true
    await task
    one.moving = false
  }

  const pass = (one: Open): void => {
    const to = dice.pick(members.filter((member) => member !== id)) as string
    const note = ledger.text(`${id} passes`)
    const passing = one.chat.transfer({ to: { kind: 'agent', id: to }, note, consent: false })
    void move(one, ledger.follow(note, passing))
  }

  const talk = (one: Open, { id: conversation, messages }: ConversationState): void => {
    const { chat } = one
    if (messages >= work.length(conversation)) {
      void move(one, ledger.did({ conversation, what: 'close' }, chat.close()))
      return
    }
    if (!chat.$state.get()?.team?.transfer && dice.chance(0.02)) pass(one)
    while (one.flying < WINDOW) {
      const aside = dice.chance(0.1)
      const text = ledger.text(aside ? `${id} notes` : id)
      void write(one, text, aside ? chat.note(text) : chat.say(text))
    }
  }

  const retire = (conversation: string, { chat }: Open, state: ConversationState): void => {
    over.push([conversation, copyOf(id, state, chat.$items.get(), false)])
    open.delete(conversation)
    chat.release()
  }

  return {
    id,
    desk,
    act() {
      for (const { id: offer, conversation } of desk.$offers.get()) {
        if (!answering.has(offer)) void answer(offer, conversation)
      }
      for (const { id: conversation } of desk.$mine.get()) opened(conversation)
      for (const [conversation, one] of open) {
        const state = one.chat.$state.get()
        if (!state || one.moving) continue
        const { floor } = state
        if (floor.holder === 'agent' && floor.agent.id === id) talk(one, state)
        else if (floor.holder === 'closed' && one.flying === 0) retire(conversation, one, state)
      }
    },
    copies: () => [
      ...over,
      ...[...open].flatMap(([conversation, { chat }]): [string, Copy][] => {
        const state = chat.$state.get()
        return state ? [[conversation, copyOf(id, state, chat.$items.get(), false)]] : []
      }),
    ],
  }
}
