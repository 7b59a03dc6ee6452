import type { Settings } from '@baton/core'

const text = (word: string) => ({ zh: word, en: word })

const agent = (id: string, departments: string[], cap: number) => ({
  id,
  name: id,
  role: 'agent' as const,
  departments,
  skills: {},
  languages: ['zh' as const, 'en' as const],
  cap,
})

/** A small workspace in which everything that can go wrong goes wrong soon. */
export const settings: Settings = {
  version: 1,
  workspace: { id: 'sim', name: text('sim') },
  bot: {
    id: 'bot',
    name: text('bot'),
    greeting: text('hello'),
    starters: { zh: [], en: [] },
    timeoutSeconds: 5,
  },
  departments: [
    { id: 'sales', name: text('sales') },
    { id: 'care', name: text('care') },
  ],
  categories: [],
  members: [
    agent('ada', ['sales'], 1),
    agent('bob', ['sales', 'care'], 2),
    { ...agent('eve', ['sales', 'care'], 1), role: 'supervisor' },
  ],
  handoff: {
    triggers: {
      keyword: 'direct',
      turns: 'off',
      emotion: 'offer',
      displeasure: 'offer',
      unsure: 'offer',
      'bot-gave-up': 'direct',
      'bot-failed': 'offer',
      'bot-timed-out': 'offer',
    },
    keywords: [],
    turns: 5,
    displeasure: 2,
    unsure: 2,
    department: 'sales',
  },
  routing: {
    accept: 'ring',
    ringSeconds: 10,
    algorithm: 'idle-first',
    boostMinutes: 1,
    graceSeconds: 3,
    goneSeconds: 8,
  },
  endAfterAbsenceMinutes: 0,
}
