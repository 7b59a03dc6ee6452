import { isTimeZone, minuteOfDay, pageFault, type TransferRule, WEEKDAYS } from '@baton/core'
import * as v from 'valibot'
import { accept, algorithm, id, label, language, some, text } from './values.js'

const page = v.pipe(
  v.string(),
  v.check(
    (pattern) => pageFault(pattern) === undefined,
    ({ input }) => `no pattern for pages: ${pageFault(input)}`,
  ),
)
const clock = v.pipe(
  v.string(),
  v.check((time) => minuteOfDay(time) !== undefined, 'a time like "09:00", at most "24:00"'),
)
const beginning = v.pipe(clock, v.notValue('24:00', 'the day that begins at "24:00" is the next'))

const workingHours = v.pipe(
  v.strictObject({
    days: v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1), v.maxLength(WEEKDAYS.length)),
    from: beginning,
    to: clock,
    timeZone: v.pipe(
      v.string(),
      v.check(isTimeZone, ({ input }) => `no time zone "${input}" (one is "Asia/Shanghai")`),
    ),
  }),
  v.check(
    ({ from, to }) => from !== to,
    'begins when it ends; a whole day is from "00:00" to "24:00"',
  ),
)

const conditions = v.strictObject({
  categories: v.exactOptional(some(id)),
  channels: v.exactOptional(some(v.pipe(v.string(), v.minLength(1), v.maxLength(40)))),
  tags: v.exactOptional(some(label)),
  vip: v.exactOptional(v.boolean()),
  languages: v.exactOptional(some(language)),
  pages: v.exactOptional(some(page)),
  hours: v.exactOptional(some(workingHours)),
  priority: v.exactOptional(v.picklist([1, 2])),
  emotions: v.exactOptional(some(v.picklist(['calm', 'upset', 'angry']))),
})

const target = v.variant('kind', [
  v.strictObject({ kind: v.literal('agent'), id }),
  v.strictObject({ kind: v.literal('department'), id }),
  v.strictObject({ kind: v.literal('vip-agent') }),
])

const rule = v.strictObject({
  id,
  name: text,
  when: conditions,
  target,
  algorithm: v.exactOptional(algorithm),
  skill: v.exactOptional(id),
  note: v.exactOptional(text),
  mode: v.optional(v.picklist(['prompt', 'auto']), 'prompt'),
  accept: v.exactOptional(accept),
})

/** The shape of `rules`; where their names lead is looked at in `rules.ts`. */
export const rulesSchema = v.pipe(v.array(rule), v.maxLength(100)) satisfies v.GenericSchema<
  unknown,
  TransferRule[]
>
