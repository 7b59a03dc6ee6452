import {
  type DeskCommand,
  type DeskState,
  type DeskToConversation,
  desk,
  entriesOf,
  forecaster,
  isRefusal,
  keysOf,
  knownOf,
  lineOf,
  positionOf,
} from '@baton/core'
import { type Chance, chanceOf } from './chance.js'
import { virtualClock } from './clock.js'
import {
  CLOSES,
  DAY,
  HOUR,
  handlingOf,
  MINUTE,
  OPENS,
  shareAt,
  shop,
  type Traffic,
  traffic,
  visitorOf,
} from './shop.js'

/** A range that somebody was told, and what came. All in ms. */
export interface Told {
  day: number
  position: number
  kind: 'soon' | 'near' | 'far'
  low: number
  high: number
  actual: number
}

export interface Outcome {
  /** What visitors were told when they stepped into the line. */
  atStart: Told[]
  /** What one visitor of each day was told, chosen among all who waited at any time of it. */
  ofDays: Told[]
  /** What visitors were told at random moments. */
  atMoments: Told[]
  visitors: number
  /** Went away before anybody came; the truth about their wait stays unknown. */
  left: number
  /** Waited while nothing could be said yet. */
  untold: number
}

const system = { kind: 'system' } as const

interface Pending extends Omit<Told, 'actual'> {
  conversation: string
  at: number
  moment: boolean
}

/** Lives through days of a shop whose desk is the real one, and compares words with deeds. */
export const simulate = ({ seed, days }: { seed: number; days: number }): Outcome => {
  const chance: Chance = chanceOf(seed)
  const clock = virtualClock(0)
  const outcome: Outcome = {
    atStart: [],
    ofDays: [],
    atMoments: [],
    visitors: 0,
    left: 0,
    untold: 0,
  }
  let state: DeskState = desk.initial
  let ids = 0
  let pending: Pending[] = []
  let moments: Told[] = []
  const working = new Set<string>()

  const newId = () => {
    ids += 1
    return `id${ids}`
  }

  const ask = (command: DeskCommand, by: Parameters<typeof desk.decide>[2]['by']) => {
    const context = { by, now: clock.now(), newId, policy: { settings: shop } }
    const decision = desk.decide(state, command, context)
    if (isRefusal(decision)) throw new Error(decision.refused)
    for (const event of decision.events) {
      state = desk.evolve(state, event)
      if (event.type === 'queued') tellAtStart(event.waiting.conversation, event.quote)
      if (event.type === 'booked') over(event.conversation, false)
      for (const effect of desk.react(event, state)) {
        answer(effect.to.name, effect.command as DeskToConversation)
      }
    }
  }

  const tick = () => {
    ask({ type: 'tick' }, system)
    watch()
  }
  let watched = Number.POSITIVE_INFINITY
  const watch = () => {
    const due = desk.deadline(state)
    if (due === undefined || (due >= watched && watched > clock.now())) return
    watched = due
    clock.at(due, tick)
  }
  const fromRoom = (command: DeskCommand, conversation: string) => {
    ask(command, { kind: 'room', party: 'conversation', name: conversation })
    watch()
  }

  const told = (
    conversation: string,
    quote: { kind: Told['kind']; range: [number, number] } | undefined,
    moment: boolean,
  ) => {
    if (!quote) {
      if (!moment) outcome.untold += 1
      return
    }
    const [low, high] = quote.range
    const position = positionOf(state, conversation)
    const day = Math.floor(clock.now() / DAY)
    const { kind } = quote
    pending.push({ conversation, at: clock.now(), day, position, kind, low, high, moment })
  }

  const tellAtStart = (conversation: string, quote: Parameters<typeof told>[1]) => {
    if (knownOf(state, conversation)?.wish) told(conversation, quote, false)
  }

  /** Who leaves in time leaves the truth unknown; who leaves later was told too little. */
  const over = (conversation: string, left: boolean) => {
    for (const { conversation: id, at, moment, ...rest } of pending) {
      const actual = clock.now() - at
      if (id !== conversation || (left && actual <= rest.high)) continue
      const full = { ...rest, actual }
      if (moment) moments.push(full)
      else outcome.atStart.push(full)
    }
    pending = pending.filter((one) => one.conversation !== conversation)
  }

  const finish = (conversation: string) => {
    over(conversation, true)
    fromRoom({ type: 'end', conversation }, conversation)
  }

  /** The conversation's part, and the agent's: take it, pass, or let it ring. */
  const answer = (conversation: string, command: DeskToConversation) => {
    if (command.type !== 'offer') return
    const { offer, agent, department } = command
    const rings = () => knownOf(state, conversation)?.wish?.offer === offer
    const settle = (how: 'declined' | 'lapsed') => {
      if (rings()) {
        fromRoom({ type: 'settle', offer, conversation, agent: agent.id, how }, conversation)
      }
    }
    const luck = chance.next()
    if (luck < 0.04) {
      clock.at(clock.now() + shop.routing.ringSeconds * 1000, () => settle('lapsed'))
    } else if (luck < 0.07) {
      clock.at(clock.now() + chance.between(2_000, 15_000), () => settle('declined'))
    } else {
      const delay = Math.min(chance.lognormal(5_000, 0.7), shop.routing.ringSeconds * 900)
      clock.at(clock.now() + delay, () => {
        if (!rings()) return
        fromRoom({ type: 'take', offer, conversation, agent: agent.id }, conversation)
        const handling = handlingOf(traffic[department] as Traffic, chance)
        clock.at(clock.now() + handling, () => finish(conversation))
      })
    }
  }

  const arrive = (department: string) => {
    const conversation = newId()
    outcome.visitors += 1
    const waiting = visitorOf(conversation, department, clock.now(), chance)
    fromRoom({ type: 'enqueue', waiting }, conversation)
    clock.at(clock.now() + chance.exponential(90 * MINUTE), () => {
      if (knownOf(state, conversation)?.floor.kind !== 'queue') return
      outcome.left += 1
      finish(conversation)
    })
  }

  const set = (agent: string, status: 'online' | 'busy' | 'offline') => {
    const by = { kind: 'member', id: agent, name: agent, role: 'agent' } as const
    ask({ type: 'set-status', status }, by)
    watch()
  }
  const connect = (agent: string, connected: boolean) => {
    ask({ type: 'presence', agent, connected }, system)
    watch()
  }

  /** A shift with a pause, late starts, and connections that break. */
  const shift = (agent: string, midnight: number, index: number) => {
    if (chance.happens(0.08)) return
    const late = index % 3 === 2
    const begin = midnight + OPENS + (index % 3) * 1.75 * HOUR + chance.between(-10, 20) * MINUTE
    const end = late ? midnight + CLOSES + 1.5 * HOUR : begin + 8.5 * HOUR
    clock.at(begin, () => {
      working.add(agent)
      connect(agent, true)
      set(agent, 'online')
    })
    const pause = begin + chance.between(2.5, 5) * HOUR
    clock.at(pause, () => set(agent, 'busy'))
    clock.at(pause + chance.between(20, 50) * MINUTE, () => set(agent, 'online'))
    if (chance.happens(0.3)) {
      const lost = chance.between(begin + HOUR, end - HOUR)
      clock.at(lost, () => connect(agent, false))
      clock.at(lost + chance.exponential(40_000), () => connect(agent, true))
    }
    clock.at(end, () => {
      working.delete(agent)
      set(agent, 'offline')
    })
    clock.at(midnight + DAY - MINUTE, () => connect(agent, false))
  }

  /** Asks everybody who waits what they are told just now, every few minutes. */
  const sample = () => {
    const forecast = forecaster(state, shop, clock.now())
    for (const department of keysOf(state.lines)) {
      for (const [, conversation] of lineOf(state, department)) {
        told(conversation, forecast.waiting(conversation), true)
      }
    }
  }

  const live = (day: number) => {
    const midnight = day * DAY
    moments = []
    const mood = chance.lognormal(1, 0.2)
    for (const [index, { id }] of shop.members.entries()) shift(id, midnight, index)
    for (const [department, { peak }] of Object.entries(traffic)) {
      let at = midnight + OPENS
      while (at < midnight + CLOSES) {
        at += chance.exponential(HOUR / (peak * 1.6 * mood))
        const share = shareAt(at - midnight) / 1.6
        if (chance.happens(share)) clock.at(at, () => arrive(department))
      }
    }
    for (let at = midnight + OPENS; at < midnight + CLOSES; at += chance.exponential(3 * MINUTE)) {
      clock.at(at, sample)
    }
    clock.at(midnight + DAY - 2 * HOUR, () => {
      for (const [id, { floor }] of entriesOf(state.conversations)) {
        if (floor.kind !== 'queue') continue
        outcome.left += 1
        finish(id)
      }
    })
    clock.runUntil(midnight + DAY - 1)
    outcome.atMoments.push(...moments)
    if (moments.length > 0) outcome.ofDays.push(chance.pick(moments))
  }

  for (let day = 0; day < days; day++) live(day)
  return outcome
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

export const held = ({ low, high, actual }: Told): boolean => low <= actual && actual <= high

/**
 * How likely a visitor chosen at random among all who waited on a day was told the truth, on
 * average over the days.
 */
export const heldByDay = (told: readonly Told[]): number => {
  const days = new Map<number, Told[]>()
  for (const one of told) days.set(one.day, [...(days.get(one.day) ?? []), one])
  const shares = [...days.values()].map((day) => day.filter(held).length / day.length)
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

export interface Figures {
  count: number
  /** The share of ranges that held the truth. */
  covered: number
  /** The median of the width as a share of the truth. */
  width: number
  /** The median of the truth, in ms. */
  actual: number
}

export const figuresOf = (told: readonly Told[]): Figures => ({
  count: told.length,
  covered: told.filter(held).length / told.length,
  width: median(told.map(({ low, high, actual }) => (high - low) / Math.max(actual, 1_000))),
  actual: median(told.map(({ actual }) => actual)),
})
