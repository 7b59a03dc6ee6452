import type { MemberSettings, Waiting } from '@baton/core'
import { staffedBy } from '../../packages/core/src/testing/workspace.js'
import type { Chance } from './chance.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const agent = (
  id: string,
  departments: string[],
  cap: number,
  languages: MemberSettings['languages'],
  skills: Record<string, number> = {},
): MemberSettings => ({ id, name: id, role: 'agent', departments, cap, languages, skills })

const members = [
  agent('a1', ['sales'], 3, ['zh', 'en']),
  agent('a2', ['sales'], 2, ['zh']),
  agent('a3', ['sales'], 3, ['zh', 'en'], { orders: 4 }),
  agent('a4', ['sales', 'service'], 3, ['zh', 'en'], { orders: 2 }),
  agent('a5', ['sales'], 4, ['zh', 'en'], { orders: 5 }),
  agent('b1', ['service'], 3, ['zh', 'en'], { refunds: 5 }),
  agent('b2', ['service'], 2, ['zh', 'en']),
  agent('b3', ['service', 'sales'], 3, ['zh'], { refunds: 2 }),
  agent('b4', ['service'], 3, ['zh', 'en'], { refunds: 3 }),
  agent('b5', ['service'], 1, ['en'], { refunds: 1 }),
  agent('c1', ['tech'], 2, ['zh', 'en'], { network: 4 }),
  agent('c2', ['tech'], 2, ['zh', 'en']),
  agent('c3', ['tech', 'service'], 2, ['zh', 'en'], { network: 2 }),
  agent('lead', ['sales', 'service', 'tech'], 0, ['zh', 'en']),
]

export const shop = staffedBy(members, { algorithm: 'idle-first' })

/** How conversations come and go in a department. */
export interface Traffic {
  /** Visitors an hour at the busiest. */
  peak: number
  /** Median minutes of handling, the deviation of its logarithm, and how often one drags on. */
  minutes: number
  sigma: number
  dragging: number
  skill: string
}

export const traffic: Record<string, Traffic> = {
  sales: { peak: 64, minutes: 6, sigma: 0.8, dragging: 0.03, skill: 'orders' },
  service: { peak: 40, minutes: 8, sigma: 0.7, dragging: 0.05, skill: 'refunds' },
  tech: { peak: 8, minutes: 12, sigma: 0.9, dragging: 0.05, skill: 'network' },
}

/** From nine in the morning to nine at night, as a share of the busiest hour. */
const hours = [0.35, 0.7, 1, 0.95, 0.7, 0.8, 1, 0.95, 0.7, 0.55, 0.35, 0.2]
export const OPENS = 9 * HOUR
export const CLOSES = OPENS + hours.length * HOUR

export const shareAt = (timeOfDay: number): number =>
  hours[Math.floor((timeOfDay - OPENS) / HOUR)] ?? 0

/** How long one conversation takes; some drag on for hours (a heavy tail). */
export const handlingOf = ({ minutes, sigma, dragging }: Traffic, chance: Chance): number => {
  const usual = chance.lognormal(minutes * MINUTE, sigma)
  const long = chance.happens(dragging) ? Math.min(20, (1 - chance.next()) ** (-1 / 1.5)) : 1
  return Math.min(usual * long, 4 * HOUR)
}

export const visitorOf = (
  conversation: string,
  department: string,
  since: number,
  chance: Chance,
): Waiting => ({
  conversation,
  department,
  since,
  language: chance.happens(0.7) ? 'zh' : 'en',
  priority: chance.happens(0.03) ? 2 : chance.happens(0.1) ? 1 : 0,
  ...(chance.happens(0.15) && { skill: (traffic[department] as Traffic).skill }),
})
