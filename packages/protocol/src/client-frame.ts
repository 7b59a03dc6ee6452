import * as v from 'valibot'
import type { ClientFrame } from './frames.js'
import { oneOf } from './one-of.js'

/** What clients send, apart from pings; of a hello of another version only `v` can be relied on. */
export const clientFrame = oneOf('t', [
  v.object({
    t: v.literal('hello'),
    v: v.number(),
    token: v.string(),
    client: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
    resume: v.exactOptional(v.object({ log: v.string(), cursor: v.string() })),
  }),
  v.object({
    t: v.literal('command'),
    n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    command: v.unknown(),
  }),
  v.object({ t: v.literal('signal'), signal: v.unknown() }),
  v.object({ t: v.literal('earlier'), before: v.string() }),
]) satisfies v.GenericSchema<unknown, ClientFrame>
