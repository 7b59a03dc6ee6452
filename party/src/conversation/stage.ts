import { type Address, type ConversationEvent, classify } from '@baton/core'
import type { ServerFrame } from '@baton/protocol'
import { agent, staffedBy } from '../../../packages/core/src/testing/workspace.js'
import type { Bot, BotTurn } from '../bots/bot.js'
import { customerKind } from '../customer/kind.js'
import { deskKind } from '../desk/kind.js'
import { createWorld } from '../hosts/memory.js'
import type { Claims } from '../kernel/host.js'
import { createRoom } from '../kernel/room.js'
import { answersIn, claimsOf, command, hello } from '../kernel/testing/client.js'
import { conversationKind } from './kind.js'

const DESK = 'main'
const settings = staffedBy([agent('lin'), agent('chen')])

/** How long the stage's bot takes from its first word to its answer, in ms. */
export const ANSWER_MS = 1_000

/** Somebody's page, through all its connections to one room. */
export interface Person {
  /** Every event that this page was given, in order. */
  events: ConversationEvent[]
  signals: { type: string }[]
  answers: ServerFrame[]
  command(command: unknown): Promise<void>
  signal(signal: unknown): Promise<void>
  /** Connects anew, from where it stood. */
  comeBack(): Promise<void>
}

/** The rooms of a workspace as they are, and a bot that stops in the middle of each answer. */
export const conversationStage = () => {
  const asked: BotTurn[] = []
  const bot: Bot = {
    id: 'bot',
    name: settings.bot.name,
    async *reply(turn, { signal }) {
      asked.push(turn)
      yield { type: 'delta', text: 'Half an ' }
      await new Promise<void>((go) => world.time.timer(ANSWER_MS, go))
      if (signal.aborted) return
      yield { type: 'message', text: `Half an answer to ${turn.text}`, sure: true, sources: [] }
    },
  }
  const world = createWorld({
    seed: 1,
    rooms: {
      customer: (host) => createRoom(host, customerKind(settings, DESK)),
      conversation: (host) => createRoom(host, conversationKind({ settings, classify, bot })),
      desk: (host) => createRoom(host, deskKind(settings, DESK)),
    },
  })
  const { settle } = world.time

  const enter = async (claims: Claims, at: Address): Promise<Person> => {
    const person: Person = {
      events: [],
      signals: [],
      answers: [],
      async command(what) {
        n += 1
        wire.send(command(n, what))
        await settle()
      },
      async signal(signal) {
        wire.send(JSON.stringify({ t: 'signal', signal }))
        await settle()
      },
      async comeBack() {
        wire = connect()
        await settle()
      },
    }
    let n = 0
    let resume: { log: string; cursor: string } | undefined
    const hear = (frame: ServerFrame): void => {
      person.answers.push(...answersIn(frame))
      if (frame.t === 'signal') person.signals.push(frame.signal as { type: string })
      if (frame.t === 'welcome') {
        person.signals.push(...(frame.signals as { type: string }[]))
        resume = { log: frame.log, cursor: frame.cursor }
      }
      if (frame.t === 'events' && resume) resume = { ...resume, cursor: frame.cursor }
      if ('events' in frame) person.events.push(...(frame.events as ConversationEvent[]))
    }
    const connect = () => {
      const wire = world.connect(at)
      wire.onmessage = (text) => hear(JSON.parse(text))
      wire.send(hello(world.token(claims), claims.sub, resume))
      return wire
    }
    let wire = connect()
    await settle()
    return person
  }

  return {
    world,
    /** The turns that the bot was given, in order. */
    asked,
    enter,
    member: (sub: string, at: Address) => enter(claimsOf(sub, 'agent'), at),
    /** A visitor opens their conversation and enters it. */
    async visitor(claims: Claims = claimsOf('ann')) {
      const own = await enter(claims, { party: 'customer', name: claims.sub })
      await own.command({ type: 'open', language: 'en', visit: { channel: 'web' }, pages: [] })
      const [answer] = own.answers as { answer?: { conversation: string } }[]
      const name = answer?.answer?.conversation ?? ''
      const at: Address = { party: 'conversation', name }
      return { at, own, page: await enter(claims, at) }
    },
    settle,
    runFor: world.time.runFor,
  }
}
