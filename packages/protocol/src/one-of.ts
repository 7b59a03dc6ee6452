import * as v from 'valibot'

type Typed = v.GenericSchema & { entries: { type: { literal: string } } }

/** As `v.variant`, which tries one schema after the other: here the type finds its own. */
export const oneOf = <const S extends readonly Typed[]>(
  schemas: S,
): v.GenericSchema<unknown, v.InferOutput<S[number]>> & { options: S } => {
  const byType = new Map<unknown, S[number]>(schemas.map((one) => [one.entries.type.literal, one]))
  const none = v.never('bad-frame')
  const typed = v.lazy((input) => byType.get((input as { type?: unknown } | null)?.type) ?? none)
  return Object.assign(typed, { options: schemas })
}
