import { setTimeout as pause } from 'node:timers/promises'
import type { AgentConversation, ChatItem, VisitorChat } from '@baton/client'
import type { ReadableAtom } from 'nanostores'
import type { Demo } from '../e2e/lib/demo.js'
import { type Line, lineTo } from '../e2e/lib/line.js'
import { until } from '../scripts/lib/until.js'
import { agentDesk } from './agent.js'
import { copyOf, floorOf } from './copy.js'
import { type Faults, faultsOf } from './faults.js'
import { createLedger, type Ledger } from './ledger.js'
import { visitorChat } from './visitor.js'
import { createDice, type Dice } from './world.js'

export interface CutPlan {
  demo: Demo
  seed: number
  /** Messages of both sides together. */
  messages: number
}

export interface Drain {
  ms: number
  /** So often a bare request came back meanwhile, over a whole line as long: what this machine adds. */
  trips: number
}

export interface CutReport {
  seed: number
  messages: number
  cuts: number
  /** How long it took, each time the lines were whole again, until all was answered and seen. */
  drains: Drain[]
  faults: Faults
}

/** Each way, in ms: 50 there and back. */
const LATE = 25
/** How long a connection lives, in ms. */
const LIFE = [80, 320] as const
/** How long the lines are bad before they are whole for once, in ms. */
const BAD = [600, 1_400] as const
/** Between two messages of a person, in ms. */
const BEAT = [10, 30] as const

const patience = { within: 60_000, every: 5 }

/** Resolves when a screen shows a text as taken. */
const shows = ($items: ReadableAtom<readonly ChatItem[]>, text: string): Promise<void> =>
  new Promise((resolve) => {
    const check = (items: readonly ChatItem[]) => {
      if (!items.some((item) => item.kind === 'message' && item.text === text)) return
      queueMicrotask(() => stop())
      resolve()
    }
    const stop = $items.subscribe(check)
  })

/** Somebody who says something every now and then, whatever their line is like. */
const createSpeaker = (
  author: string,
  ledger: Ledger,
  send: (text: string) => Promise<void>,
  $others: ReadableAtom<readonly ChatItem[]>,
) => {
  let last = ''
  let answered: Promise<unknown> = Promise.resolve()
  return {
    say() {
      last = ledger.text(author)
      answered = Promise.all([answered, ledger.follow(last, send(last))])
    },
    /** Everything is acknowledged here and shown over there. */
    drained: () => Promise.all([answered, ...(last === '' ? [] : [shows($others, last)])]),
  }
}

type Speaker = ReturnType<typeof createSpeaker>

/** Both talk while the lines break, until it is time for whole ones or all is said. */
const talk = async (speakers: readonly Speaker[], dice: Dice, most: number): Promise<number> => {
  const end = performance.now() + dice.between(...BAD)
  let said = 0
  while (said < most && performance.now() < end) {
    for (const speaker of speakers) speaker.say()
    said += speakers.length
    await pause(dice.between(...BEAT))
  }
  return said
}

/** Measures until all that was said is answered and seen. */
const drain = async (speakers: readonly Speaker[], url: string): Promise<Drain> => {
  const began = performance.now()
  let ms: number | undefined
  const drained = Promise.all(speakers.map((speaker) => speaker.drained())).then(() => {
    ms = performance.now() - began
  })
  for (let trips = 0; ; trips += 1) {
    await Promise.race([drained, fetch(url).then((answer) => answer.arrayBuffer())])
    if (ms !== undefined) return { ms, trips }
  }
}

const talkOver = async (
  { seed, messages }: CutPlan,
  ledger: Ledger,
  lines: readonly Line[],
  bare: Line,
  chat: VisitorChat,
  agent: AgentConversation,
): Promise<Drain[]> => {
  const dice = createDice(seed)
  const speakers = [
    createSpeaker('v0', ledger, (text) => chat.send(text), agent.$items),
    createSpeaker('zhou', ledger, (text) => agent.say(text), chat.$items),
  ]
  const drains: Drain[] = []
  for (let left = messages; left > 0; ) {
    for (const line of lines) line.wear(() => dice.between(...LIFE))
    left -= await talk(speakers, dice, left)
    for (const line of lines) line.wear(undefined)
    drains.push(await drain(speakers, bare.url))
  }
  return drains
}

/** A visitor and an agent talk over lines that break all the time. */
export const playCuts = async (plan: CutPlan): Promise<CutReport> => {
  const { demo, seed, messages } = plan
  const ledger = createLedger()
  const lines = await Promise.all([lineTo(demo.url, LATE), lineTo(demo.url, LATE)])
  const bare = await lineTo(demo.url, LATE)
  const [near, far] = lines.map(({ url }) => ({ ...demo, url })) as [Demo, Demo]
  const chat = visitorChat(near, `v${seed}`)
  const desk = agentDesk(far, 'zhou')
  const other = agentDesk(demo, 'lin')
  try {
    await chat.startNew()
    const id = await conversationOf(chat)
    const agent = desk.open(id)
    await agent.stepIn()
    await until('the agent to join', () => floor(chat) === 'agent zhou', patience)
    const drains = await talkOver(plan, ledger, lines, bare, chat, agent)
    const fresh = other.open(id)
    await until('a new desk to see it', () => fresh.$state.get() !== undefined, patience)
    const copies = [
      copyOf('visitor', chat.$conversation.get()!, chat.$items.get(), true),
      copyOf('agent', agent.$state.get()!, agent.$items.get(), false),
      copyOf('a new desk', fresh.$state.get()!, fresh.$items.get(), false),
    ]
    const faults = faultsOf([{ id, copies, listed: 'agent zhou' }], ledger)
    const cuts = lines.reduce((sum, line) => sum + line.worn(), 0)
    return { seed, messages, cuts, drains, faults }
  } finally {
    for (const one of [chat, desk, other]) one.dispose()
    for (const line of [...lines, bare]) line.stop()
  }
}

const floor = ({ $conversation }: VisitorChat): string | undefined => {
  const state = $conversation.get()
  return state && floorOf(state)
}

const conversationOf = async ({ $conversation }: VisitorChat): Promise<string> => {
  await until('a conversation', () => $conversation.get() !== undefined, patience)
  return $conversation.get()!.id
}

/** The time within which so much of all stayed, `share` from 0 to 1. */
export const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN
