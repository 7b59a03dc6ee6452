import type { Role } from '../actor.js'
import type { Language, Text } from '../aggregate.js'
import type { TransferRule } from '../rules/rule.js'

/** What makes the bot pass a conversation on (H1–H6, and the bot itself). */
export type Trigger =
  | 'keyword'
  | 'menu'
  | 'category'
  | 'turns'
  | 'emotion'
  | 'displeasure'
  | 'unsure'
  | 'bot-gave-up'
  | 'bot-failed'
  | 'bot-timed-out'

/** `offer` asks the visitor first, `direct` passes the conversation on at once. */
export type TriggerMode = 'off' | 'offer' | 'direct'

export type Algorithm = 'round-robin' | 'idle-first' | 'skill-match'

export interface Department {
  id: string
  name: Text
  /** The department that stands in while nobody of this one can be asked. */
  fallback?: string
}

/** A question type: where such questions go and what it takes to answer them. */
export interface Category {
  id: string
  name: Text
  department: string
  skill?: string
  /** Words beyond those that the classifier knows. */
  keywords?: string[]
  /** H3: what happens when a visitor asks about this; `off` when left out. */
  handoff?: TriggerMode
}

export interface MemberSettings {
  id: string
  name: string
  role: Role
  departments: string[]
  /** Skill id to level, 1 (beginner) to 5 (expert). */
  skills: Record<string, number>
  languages: Language[]
  /** How many conversations are given automatically at most; 0 means none (A6). */
  cap: number
}

export interface BotSettings {
  id: string
  name: Text
  greeting: Text
  /** Questions offered before the first message. */
  starters: { zh: string[]; en: string[] }
  /** After how many seconds without an answer the bot counts as failed. */
  timeoutSeconds: number
}

export interface HandoffSettings {
  triggers: Record<Exclude<Trigger, 'menu' | 'category'>, TriggerMode>
  /** Words for "a person, please" beyond those that the classifier knows. */
  keywords: string[]
  /** H4: after how many answers of the bot. */
  turns: number
  /** H6: after how many displeased messages. */
  displeasure: number
  /** After how many unsure answers in a row. */
  unsure: number
  department: string
}

export interface RoutingSettings {
  /** `ring` asks the agent; `auto` gives them the floor at once. */
  accept: 'ring' | 'auto'
  ringSeconds: number
  algorithm: Algorithm
  /** How many minutes of waiting one step of priority is worth: the most by which anyone is overtaken. */
  boostMinutes: number
  /** How long an agent's lost connection is forgiven before their status counts as gone. */
  graceSeconds: number
  /** After how long their conversations go back to the department. */
  goneSeconds: number
}

/** How conversations are passed from person to person. */
export interface TransferSettings {
  /** T6: whether customers are asked first: never, as the sender chooses, or always. */
  consent: 'off' | 'ask' | 'required'
  consentSeconds: number
  /** What it counts as when the customer does not choose in time. */
  consentSilence: 'stay' | 'go'
  /** `ring` asks the receiver; `auto` gives them the floor at once. */
  accept: 'ring' | 'auto'
  /** T22: how long it rings at one person before the sender is reminded. */
  ringSeconds: number
  /** T22: how long a department may take before the sender is reminded. */
  departmentMinutes: number
  /** T23: within how many minutes a customer is promised to hear from a team where nobody is. */
  promiseMinutes: number
  /** T24: after how many changes of hands a supervisor is called. */
  hops: number
  /** T24: how often a conversation may return to somebody who had it before. */
  returns: number
  /** T28: how long a customer who closed the window is waited for. */
  awaySeconds: number
  /** T28: whether the transfer goes on without the customer, or ends. */
  whenAway: 'go-on' | 'end'
  /** T11: what a sender can start their note with. */
  notes: { zh: string[]; en: string[] }
}

/** T4: customers whose card names the member who looks after them. */
export interface VipSettings {
  /** How long that member is waited for who is busy, at their cap or just now without a connection. */
  waitSeconds: number
  /** Who is asked when they do not come: the department, or first whoever leads and is free. */
  otherwise: 'department' | 'supervisor'
}

/** T30: who is asked how it was, after the end. All that is set beside `after` has to hold. */
export interface SurveySettings {
  /** Those who were passed on, everybody who had a person, or nobody. */
  after: 'transfer' | 'always' | 'off'
  vipOnly?: boolean
  /** Questions of one of these types. */
  categories?: string[]
  /** Customers with one of these labels. */
  tags?: string[]
}

/** The whole configuration of a workspace: one versioned document. */
export interface Settings {
  version: number
  workspace: { id: string; name: Text }
  bot: BotSettings
  departments: Department[]
  categories: Category[]
  members: MemberSettings[]
  handoff: HandoffSettings
  routing: RoutingSettings
  transfer: TransferSettings
  vip: VipSettings
  survey: SurveySettings
  /** T14: the first one that matches counts. */
  rules: TransferRule[]
  /** Ending by absence of the visitor, in minutes; 0 means never (A15). */
  endAfterAbsenceMinutes: number
}

/** What everybody may know of a workspace, visitors before they say anything included. */
export interface PublicSettings {
  name: Text
  bot: Pick<BotSettings, 'id' | 'name' | 'greeting' | 'starters'>
  departments: Pick<Department, 'id' | 'name'>[]
  categories: Pick<Category, 'id' | 'name'>[]
}

export const publicSettings = (settings: Settings): PublicSettings => ({
  name: settings.workspace.name,
  bot: {
    id: settings.bot.id,
    name: settings.bot.name,
    greeting: settings.bot.greeting,
    starters: settings.bot.starters,
  },
  departments: settings.departments.map(({ id, name }) => ({ id, name })),
  categories: settings.categories.map(({ id, name }) => ({ id, name })),
})

/** What members know beyond that: whom they can pass a conversation to, how, and by which rules. */
export interface TeamSettings extends PublicSettings {
  categories: Category[]
  members: MemberSettings[]
  algorithm: Algorithm
  transfer: TransferSettings
  rules: TransferRule[]
}

export const teamSettings = (settings: Settings): TeamSettings => ({
  ...publicSettings(settings),
  categories: settings.categories,
  members: settings.members,
  algorithm: settings.routing.algorithm,
  transfer: settings.transfer,
  rules: settings.rules,
})
