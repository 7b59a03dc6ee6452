import { type ConversationEvent, conversation } from '@baton/core'
import * as v from 'valibot'
import { type Problem, problemsOf } from './check.js'
import { readJson } from './read.js'
import { language } from './values.js'

const event = v.looseObject({ type: v.string(), at: v.number() })

/** What rules look at is in the team's copy alone. */
const opened = v.looseObject({
  type: v.literal('opened'),
  at: v.number(),
  id: v.string(),
  customer: v.looseObject({ id: v.string() }),
  desk: v.string(),
  language,
  team: v.looseObject({
    card: v.looseObject({ tags: v.array(v.string()), vip: v.boolean() }),
    visit: v.looseObject({ channel: v.string() }),
  }),
})

const logSchema = v.tupleWithRest([opened], event)

/** The first event that no conversation records in this shape. */
const misshapen = (events: readonly ConversationEvent[]): Problem[] => {
  let state = conversation.initial
  for (const [index, happened] of events.entries()) {
    try {
      state = conversation.evolve(state, happened)
    } catch {
      return [{ path: [index], message: `no "${happened.type}" as conversations record it` }]
    }
  }
  return []
}

const checkLog = (input: unknown): ConversationEvent[] | { problems: Problem[] } => {
  const result = v.safeParse(logSchema, input)
  if (!result.success) return { problems: problemsOf(result.issues) }
  // Kinds that nobody knows change nothing, as in any log.
  const events = result.output as unknown as ConversationEvent[]
  const problems = misshapen(events)
  return problems.length > 0 ? { problems } : events
}

/** The log of a conversation, from `opened` on: a JSON array of its events as the team sees them. */
export const readLog = (file: string, text: string): ConversationEvent[] | { errors: string[] } =>
  readJson(file, text, checkLog)
