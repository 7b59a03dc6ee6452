import type { Time } from '../aggregate.js'
import type { ConversationEvent, EventOf, Served, Service } from '../conversation/events.js'

/** X10: who had the floor from when to when, and what the customer says of it. */
export interface Stretch extends Served {
  conversation: string
  /** The transfer by which it came; without one it came from the bot, the queue or by stepping in. */
  transfer?: string
  /** Until then; without one it lasts. */
  until?: Time
  service?: Service
}

const MOVES: readonly string[] = [
  'assigned',
  'handoff-requested',
  'requeued',
  'returned-to-bot',
  'closed',
]

const begun = (
  { epoch: stop, agent, department, at, transfer }: EventOf<'assigned'>,
  conversation: string,
): Stretch => ({
  conversation,
  stop,
  agent,
  at,
  ...(department !== undefined && { department }),
  ...(transfer !== undefined && { transfer }),
})

/**
 * The stretches in the log of one conversation, oldest first; times in ms since the epoch. Of a
 * stretch that was rated several times the last word counts, and a rating that leaves it out
 * does not take it back.
 */
export const stretchesOf = (events: readonly ConversationEvent[]): Stretch[] => {
  const stretches: Stretch[] = []
  const change = (stop: number, to: Partial<Stretch>) => {
    const at = stretches.findIndex((one) => one.stop === stop)
    if (stretches[at]) stretches[at] = { ...stretches[at], ...to }
  }
  let conversation = ''
  let holds: number | undefined
  for (const event of events) {
    if (event.type === 'opened') conversation = event.id
    if (event.type === 'rated')
      for (const { stop, service } of event.legs) change(stop, { service })
    if (!MOVES.includes(event.type)) continue
    if (holds !== undefined) change(holds, { until: event.at })
    holds = event.type === 'assigned' ? event.epoch : undefined
    if (event.type === 'assigned') stretches.push(begun(event, conversation))
  }
  return stretches
}
