import type { Address, Time } from '@baton/core'
import { keyOf } from '../kernel/address.js'
import type { Whisper } from '../kernel/host.js'

/** Between two deliveries to the same room, in ms: what comes meanwhile goes with the second. */
const PAUSE = 50
/** Whispers of one delivery, and that wait for one: more are lost, as whispers may be. */
const MOST = 500
/** After so many ms without a delivery its carrier is gone, and the next that whispers takes over. */
const LOST = 15_000

/** How the room that whispers delivers, in its own name and life. */
export interface Carrier {
  now(): Time
  pause(ms: number): Promise<unknown>
  deliver(to: Address, whispers: readonly Whisper[]): Promise<unknown>
}

interface Way {
  waiting: Whisper[]
  /** When the last delivery began. */
  at: Time
}

/**
 * Whispers of the rooms of one process, so many of them as are there at once in one delivery to
 * each target: a call between rooms costs as much as several messages. Those of a room arrive in
 * their order.
 */
export const createWhispers = () => {
  const ways = new Map<string, Way>()

  const carryOn = async (key: string, way: Way, to: Address, carrier: Carrier): Promise<void> => {
    while (way.waiting.length > 0 && ways.get(key) === way) {
      way.at = carrier.now()
      await carrier.deliver(to, way.waiting.splice(0, MOST)).catch(() => {})
      if (way.waiting.length > 0) await carrier.pause(PAUSE)
    }
    if (ways.get(key) === way) ways.delete(key)
  }

  return (to: Address, whisper: Whisper, carrier: Carrier): void => {
    const key = keyOf(to)
    const way = ways.get(key)
    if (way && carrier.now() < way.at + LOST) {
      if (way.waiting.length < MOST) way.waiting.push(whisper)
      return
    }
    const mine: Way = { waiting: [...(way?.waiting ?? []), whisper], at: carrier.now() }
    ways.set(key, mine)
    void carryOn(key, mine, to, carrier)
  }
}
