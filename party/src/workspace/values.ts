import * as v from 'valibot'

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and "-"'),
)
export const words = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
export const text = v.strictObject({ zh: words, en: words })
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
export const language = v.picklist(['zh', 'en'])
export const algorithm = v.picklist(['round-robin', 'idle-first', 'skill-match'])
export const accept = v.picklist(['ring', 'auto'])
/** Values of one condition: without any it could never hold. */
export const some = <T extends v.GenericSchema>(value: T) =>
  v.pipe(v.array(value), v.minLength(1), v.maxLength(50))
export const label = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
