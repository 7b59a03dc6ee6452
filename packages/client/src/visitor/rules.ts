import type { ConversationEvent, Json, RefusalCode } from '@baton/core'
import { type Entry, waiting } from '../outbox/entry.js'
import type { Verdict } from '../outbox/outbox.js'
import type { OwnWords } from '../replica/outgoing.js'

/** A new conversation can take these up when the old one has ended meanwhile. */
const movable = new Set(['say', 'ask-human'])

/** What becomes of a visitor's refused command. */
export const refused = ({ command }: Entry, code: RefusalCode): Verdict => {
  // Files were uploaded to the conversation that has ended: they have to be sent there anew.
  const moves = movable.has(command.type) && !command.files
  if ((code === 'closed' || code === 'not-found') && moves) return 'rehome'
  return command.type === 'say' ? 'keep' : 'drop'
}

/** Words that another conversation has yet to refuse come first: later ones wait for them. */
export const behind = (entries: readonly Entry[], room: string | undefined): boolean =>
  entries.some(
    (entry) =>
      waiting(entry) &&
      movable.has(entry.command.type) &&
      entry.room !== undefined &&
      entry.room !== room,
  )

/** The events that show what a visitor has said, in whichever tab. */
export const own = (event: ConversationEvent): OwnWords | undefined =>
  event.type === 'said' && event.by.kind === 'visitor'
    ? { what: 'message', text: event.text, ...(event.files && { files: event.files }) }
    : undefined

/** The conversation that the customer's room answers with. */
export const conversationOf = (answer: Json | undefined): string | undefined => {
  const { conversation } = (answer ?? {}) as { conversation?: unknown }
  return typeof conversation === 'string' ? conversation : undefined
}
