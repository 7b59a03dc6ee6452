import type {
  MemberSettings,
  RoutingSettings,
  Settings,
  TriggerMode,
} from '../workspace/settings.js'

const both = (name: string) => ({ zh: name, en: name })

/** A small workspace: two departments, three question types, every trigger set to ask first. */
export const settings: Settings = {
  version: 1,
  workspace: { id: 'shop', name: both('Shop') },
  bot: {
    id: 'bot',
    name: both('Lan'),
    greeting: both('Hello'),
    starters: { zh: [], en: [] },
    timeoutSeconds: 20,
  },
  departments: [
    { id: 'sales', name: both('Sales') },
    { id: 'service', name: both('Service') },
  ],
  categories: [
    { id: 'order', name: both('Orders'), department: 'sales' },
    { id: 'refund', name: both('Refunds'), department: 'service', skill: 'refunds' },
    { id: 'technical', name: both('Technical'), department: 'service', handoff: 'offer' },
  ],
  members: ['lin', 'chen', 'zhou'].map((id) => ({
    id,
    name: { lin: '林悦', chen: '陈嘉豪' }[id] ?? '周敏',
    role: id === 'zhou' ? 'supervisor' : 'agent',
    departments: ['sales'],
    skills: {},
    languages: ['zh', 'en'],
    cap: 3,
  })),
  handoff: {
    triggers: {
      keyword: 'direct',
      turns: 'offer',
      emotion: 'offer',
      displeasure: 'offer',
      unsure: 'offer',
      'bot-gave-up': 'offer',
      'bot-failed': 'offer',
      'bot-timed-out': 'offer',
    },
    keywords: [],
    turns: 4,
    displeasure: 2,
    unsure: 2,
    department: 'sales',
  },
  routing: {
    accept: 'ring',
    ringSeconds: 30,
    algorithm: 'idle-first',
    boostMinutes: 5,
    graceSeconds: 20,
    goneSeconds: 120,
  },
  transfer: {
    consent: 'off',
    consentSeconds: 60,
    consentSilence: 'stay',
    accept: 'ring',
    ringSeconds: 60,
    departmentMinutes: 10,
    promiseMinutes: 10,
    hops: 4,
    returns: 1,
    awaySeconds: 30,
    whenAway: 'go-on',
    notes: { zh: [], en: [] },
  },
  vip: { waitSeconds: 60, otherwise: 'department' },
  survey: { after: 'transfer' },
  rules: [],
  endAfterAbsenceMinutes: 0,
}

/** The workspace with some triggers set otherwise. */
export const withTriggers = (modes: Partial<Settings['handoff']['triggers']>): Settings => ({
  ...settings,
  handoff: { ...settings.handoff, triggers: { ...settings.handoff.triggers, ...modes } },
})

/** The workspace with one question type's own trigger (H3) set otherwise. */
export const withCategory = (id: string, handoff: TriggerMode): Settings => ({
  ...settings,
  categories: settings.categories.map((one) => (one.id === id ? { ...one, handoff } : one)),
})

export const withAbsence = (endAfterAbsenceMinutes: number): Settings => ({
  ...settings,
  endAfterAbsenceMinutes,
})

export const agent = (id: string, more: Partial<MemberSettings> = {}): MemberSettings => ({
  id,
  name: id.toUpperCase(),
  role: 'agent',
  departments: ['sales'],
  skills: {},
  languages: ['zh', 'en'],
  cap: 2,
  ...more,
})

/** Three departments staffed by these members, where nothing but the visitor's word brings a person. */
export const staffedBy = (
  members: MemberSettings[],
  routing: Partial<RoutingSettings> = {},
): Settings => ({
  ...settings,
  departments: ['sales', 'service', 'tech'].map((id) => ({ id, name: both(id) })),
  categories: [],
  members,
  handoff: {
    ...settings.handoff,
    triggers: {
      keyword: 'direct',
      turns: 'off',
      emotion: 'off',
      displeasure: 'off',
      unsure: 'off',
      'bot-gave-up': 'off',
      'bot-failed': 'off',
      'bot-timed-out': 'off',
    },
  },
  routing: {
    accept: 'ring',
    ringSeconds: 30,
    algorithm: 'round-robin',
    boostMinutes: 5,
    graceSeconds: 30,
    goneSeconds: 300,
    ...routing,
  },
})
