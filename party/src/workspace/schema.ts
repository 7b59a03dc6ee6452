import type { Settings } from '@baton/core'
import * as v from 'valibot'
import { rulesSchema } from './rules.schema.js'
import { accept, algorithm, count, id, label, language, some, text, words } from './values.js'

const mode = v.picklist(['off', 'offer', 'direct'])
const keywords = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  v.maxLength(200),
)

const department = v.strictObject({ id, name: text, fallback: v.exactOptional(id) })

const category = v.strictObject({
  id,
  name: text,
  department: id,
  skill: v.exactOptional(id),
  keywords: v.exactOptional(keywords),
  handoff: v.exactOptional(mode),
})

const memberSettings = v.strictObject({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  role: v.picklist(['agent', 'supervisor', 'admin']),
  departments: v.array(id),
  skills: v.optional(v.record(id, count(1, 5)), {}),
  languages: v.optional(v.pipe(v.array(language), v.minLength(1)), ['zh', 'en']),
  cap: v.optional(count(0, 100), 5),
})

const bot = v.strictObject({
  id,
  name: text,
  greeting: text,
  starters: v.optional(v.strictObject({ zh: keywords, en: keywords }), { zh: [], en: [] }),
  timeoutSeconds: v.optional(count(1, 600), 20),
})

const triggers = v.strictObject({
  keyword: v.optional(mode, 'direct'),
  turns: v.optional(mode, 'offer'),
  emotion: v.optional(mode, 'offer'),
  displeasure: v.optional(mode, 'offer'),
  unsure: v.optional(mode, 'offer'),
  'bot-gave-up': v.optional(mode, 'offer'),
  'bot-failed': v.optional(mode, 'offer'),
  'bot-timed-out': v.optional(mode, 'offer'),
})

const handoff = v.strictObject({
  triggers: v.optional(triggers, {}),
  keywords: v.optional(keywords, []),
  turns: v.optional(count(1, 1_000), 8),
  displeasure: v.optional(count(1, 100), 2),
  unsure: v.optional(count(1, 100), 2),
  department: id,
})

const routing = v.strictObject({
  accept: v.optional(accept, 'ring'),
  ringSeconds: v.optional(count(5, 3_600), 60),
  algorithm: v.optional(algorithm, 'idle-first'),
  boostMinutes: v.optional(count(0, 1_440), 10),
  graceSeconds: v.optional(count(0, 3_600), 10),
  goneSeconds: v.optional(count(1, 86_400), 60),
})

const transfer = v.strictObject({
  consent: v.optional(v.picklist(['off', 'ask', 'required']), 'off'),
  consentSeconds: v.optional(count(5, 3_600), 60),
  consentSilence: v.optional(v.picklist(['stay', 'go']), 'stay'),
  accept: v.optional(accept, 'ring'),
  ringSeconds: v.optional(count(5, 3_600), 60),
  departmentMinutes: v.optional(count(1, 1_440), 10),
  promiseMinutes: v.optional(count(1, 10_080), 10),
  hops: v.optional(count(1, 100), 4),
  returns: v.optional(count(0, 100), 1),
  awaySeconds: v.optional(count(0, 3_600), 30),
  whenAway: v.optional(v.picklist(['go-on', 'end']), 'go-on'),
  notes: v.optional(v.strictObject({ zh: v.array(words), en: v.array(words) }), { zh: [], en: [] }),
})

const vip = v.strictObject({
  waitSeconds: v.optional(count(5, 3_600), 60),
  otherwise: v.optional(v.picklist(['department', 'supervisor']), 'department'),
})

const survey = v.strictObject({
  after: v.optional(v.picklist(['transfer', 'always', 'off']), 'transfer'),
  vipOnly: v.exactOptional(v.boolean()),
  categories: v.exactOptional(some(id)),
  tags: v.exactOptional(some(label)),
})

/** The shape of `baton.config.json`; what may be left out has its default here. */
export const settingsSchema = v.strictObject({
  version: v.optional(count(1, Number.MAX_SAFE_INTEGER), 1),
  workspace: v.strictObject({ id, name: text }),
  bot,
  departments: v.pipe(v.array(department), v.minLength(1)),
  categories: v.optional(v.array(category), []),
  members: v.pipe(v.array(memberSettings), v.minLength(1)),
  handoff,
  routing: v.optional(routing, {}),
  transfer: v.optional(transfer, {}),
  vip: v.optional(vip, {}),
  survey: v.optional(survey, {}),
  rules: v.optional(rulesSchema, []),
  endAfterAbsenceMinutes: v.optional(count(0, 100_000), 0),
}) satisfies v.GenericSchema<unknown, Settings>
