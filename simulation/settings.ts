import type { Settings, TransferRule, TransferSettings } from '@baton/core'
import { agent, settings as base, staffedBy } from '../packages/core/src/testing/workspace.js'
import { createRandom } from '../party/src/hosts/virtual-time.js'

/** Who works here. */
export const NAMES = ['ada', 'bob', 'eve']
export const CATEGORIES = ['order', 'refund']

const few = staffedBy([
  agent('ada', { cap: 1 }),
  agent('bob', { departments: ['sales', 'service'] }),
  agent('eve', {
    departments: ['sales', 'service'],
    cap: 1,
    role: 'supervisor',
    skills: { refunds: 3 },
  }),
])

/** A small workspace in which everything that can go wrong goes wrong soon. Nobody works in `tech`. */
export const settings: Settings = {
  ...few,
  categories: base.categories.filter(({ id }) => CATEGORIES.includes(id)),
  bot: { ...few.bot, timeoutSeconds: 5 },
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
    graceSeconds: 2,
    goneSeconds: 4,
  },
}

/** The one rule that there may be; it holds wherever it leads on. */
export const RULE = 'rule'

const rule = (mode: TransferRule['mode']): TransferRule => ({
  id: RULE,
  name: { zh: RULE, en: RULE },
  when: {},
  target: { kind: 'department', id: 'service' },
  mode,
})

/** The same workspace with transfers, rules and departments that stand in for others, as the seed has it. */
export const settingsOf = (seed: number): Settings => {
  const random = createRandom(seed ^ 0x7ea)
  const pick = <T>(...of: T[]): T => of[Math.floor(random() * of.length)] as T
  const transfer: TransferSettings = {
    ...settings.transfer,
    consent: pick('off', 'ask', 'required'),
    consentSeconds: 5,
    consentSilence: pick('stay', 'go'),
    accept: pick('ring', 'ring', 'auto'),
    ringSeconds: pick(3, 8),
    departmentMinutes: pick(0.1, 0.3),
    promiseMinutes: 0.3,
    hops: pick(1, 3, 9),
    returns: pick(0, 1, 3),
    awaySeconds: pick(2, 6),
    whenAway: pick('go-on', 'end'),
  }
  const fallback: Record<string, string> = pick<Record<string, string>>(
    {},
    { tech: 'service' },
    { tech: 'service', service: 'sales' },
  )
  const departments = settings.departments.map((one) => {
    const next = fallback[one.id]
    return next === undefined ? one : { ...one, fallback: next }
  })
  const rules = pick<TransferRule['mode'] | undefined>(undefined, 'prompt', 'auto')
  return {
    ...settings,
    departments,
    transfer,
    rules: rules === undefined ? [] : [rule(rules)],
    vip: { waitSeconds: pick(1, 6), otherwise: pick('department', 'supervisor') },
    survey: { after: pick('transfer', 'always', 'off') },
  }
}
