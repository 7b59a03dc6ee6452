import type { Settings } from '@baton/core'
import { agent, staffedBy } from '../packages/core/src/testing/workspace.js'

const few = staffedBy([
  agent('ada', { cap: 1 }),
  agent('bob', { departments: ['sales', 'service'] }),
  agent('eve', { departments: ['sales', 'service'], cap: 1, role: 'supervisor' }),
])

/** A small workspace in which everything that can go wrong goes wrong soon. */
export const settings: Settings = {
  ...few,
  bot: { ...few.bot, timeoutSeconds: 5 },
  departments: few.departments.filter(({ id }) => id !== 'tech'),
  handoff: {
    ...few.handoff,
    triggers: {
      ...few.handoff.triggers,
      emotion: 'offer',
      displeasure: 'offer',
      unsure: 'offer',
      'bot-gave-up': 'direct',
      'bot-failed': 'offer',
      'bot-timed-out': 'offer',
    },
  },
  routing: {
    accept: 'ring',
    ringSeconds: 10,
    algorithm: 'idle-first',
    boostMinutes: 1,
    graceSeconds: 3,
    goneSeconds: 8,
  },
}
