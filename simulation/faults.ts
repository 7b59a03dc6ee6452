import type { Address, Time } from '@baton/core'
import type { Faults } from '../party/src/hosts/memory.js'
import { keyOf } from '../party/src/kernel/address.js'
import { lot, type Plan, type Trouble } from './plan.js'

/** What rooms suffer in a run without anybody doing it. */
export interface Fate {
  faults: Faults
  /** By how much the clocks of rooms are wrong, in ms. */
  skews: Map<string, number>
  /** Until when storage is slow. */
  slowUntil: Time
  has(trouble: Trouble): boolean
  /** From now on nothing goes wrong any more. */
  heal(): void
}

/**
 * The lots of a thing depend on what it is and on how often it came up, and not on what happens
 * elsewhere: so a story stays much the same when steps of it are left out.
 */
export const createFate = ({ seed, troubles }: Plan, tell: (what: string) => void): Fate => {
  let healed = false
  const counts = new Map<string, number>()
  const skews = new Map<string, number>()

  const draw = (about: string): number => {
    const count = (counts.get(about) ?? 0) + 1
    counts.set(about, count)
    return lot(seed, `${about} ${count}`)
  }
  const has = (trouble: Trouble) => troubles.includes(trouble)
  /** Whether trouble strikes now, and a second lot for what it does. */
  const strikes = (trouble: Trouble, share: number, where: string): number | undefined => {
    if (healed || !has(trouble) || draw(`${trouble} ${where}`) >= share) return undefined
    return draw(`${trouble} ${where} how`)
  }
  const crash = (how: number) => (how < 0.5 ? 'crash-before' : 'crash-after')

  const of = (address: Address) => keyOf(address)
  const faults: Faults = {
    write(address, count) {
      const where = of(address)
      const crashes = strikes('crashes', 0.02, `write ${where}`)
      const rejected = strikes('rejections', 0.02, `write ${where}`)
      const fate =
        crashes === undefined ? (rejected === undefined ? 'ok' : 'reject') : crash(crashes)
      if (fate !== 'ok') tell(`${fate} at write ${count} of ${where}`)
      return fate
    },
    send(address) {
      const how = strikes('sends', 0.003, `send ${of(address)}`)
      if (how === undefined) return 'ok'
      tell(`${crash(how)} at something that leaves ${of(address)}`)
      return crash(how)
    },
    read(address) {
      const fails = strikes('storage', 0.05, `read ${of(address)}`) !== undefined
      if (fails) tell(`${of(address)} cannot be read`)
      return fails
    },
    alarm(address) {
      const how = strikes('alarms', 0.3, `alarm ${of(address)}`)
      if (how === undefined) return 0
      tell(
        how < 0.5 ? `${of(address)} crashes at its alarm` : `the alarm of ${of(address)} is late`,
      )
      return how < 0.5 ? 'crash' : how * 5_000
    },
    skew: (address) => skews.get(of(address)) ?? 0,
    call(from, to) {
      const where = `${of(from)} to ${of(to)}`
      const how = strikes('calls', 0.15, where)
      if (how === undefined) return {}
      tell(`trouble on the way from ${where}`)
      if (how < 0.3) return { twice: true }
      if (how < 0.65) return { lose: how < 0.5 ? 'request' : 'answer' }
      return { delay: draw(`delay ${where}`) * 500 }
    },
  }
  return {
    faults,
    skews,
    slowUntil: 0,
    has,
    heal() {
      healed = true
      skews.clear()
    },
  }
}
