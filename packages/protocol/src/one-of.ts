import * as v from 'valibot'

type Told<K extends string> = v.GenericSchema & { entries: Record<K, { literal: string }> }

/** As `v.variant`, which tries one schema after the other: here what stands under `key` finds it. */
export const oneOf = <const K extends string, const S extends readonly Told<K>[]>(
  key: K,
  schemas: S,
): v.GenericSchema<unknown, v.InferOutput<S[number]>> & { options: S } => {
  const byKey = new Map<unknown, S[number]>(schemas.map((one) => [one.entries[key].literal, one]))
  const none = v.never('bad-frame')
  const found = v.lazy((input) => byKey.get((input as Record<K, unknown> | null)?.[key]) ?? none)
  return Object.assign(found, { options: schemas })
}
