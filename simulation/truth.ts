import type { Address, ConversationEvent, CustomerEvent, DeskEvent } from '@baton/core'
import type { World } from '../party/src/hosts/memory.js'
import { entriesIn } from '../party/src/kernel/journal.js'
import { DESK } from './world.js'

/** What rooms have written, in order: nothing else counts. */
export interface Truth {
  conversations: ReadonlyMap<string, readonly ConversationEvent[]>
  customers: ReadonlyMap<string, readonly CustomerEvent[]>
  /** Turn by turn. */
  desk: readonly (readonly DeskEvent[])[]
  /** How often each text of a person was said or noted, and each note was given to a transfer. */
  texts: ReadonlyMap<string, number>
}

/** What a person wrote that an event carries. */
export const textsOf = (event: ConversationEvent): string[] => {
  switch (event.type) {
    case 'said':
      return event.by.kind === 'bot' ? [] : [event.text]
    case 'noted':
      return [event.text]
    case 'transfer-requested':
      return event.note === undefined ? [] : [event.note]
    case 'transfer-ended': {
      const { outcome, note } = event.leg
      // The guard's leg is all that is written of a request which it stopped.
      return outcome === 'stopped' && note !== undefined ? [note] : []
    }
    default:
      return []
  }
}

export const truthOf = (world: World): Truth => {
  const written = <E>(party: Address['party'], name: string) =>
    entriesIn<E>([...world.rows({ party, name })]).map(([, { events }]) => events)
  const conversations = new Map<string, readonly ConversationEvent[]>()
  const texts = new Map<string, number>()
  const customers = new Map<string, readonly CustomerEvent[]>()
  for (const { party, name } of world.names()) {
    if (party === 'customer') customers.set(name, written<CustomerEvent>(party, name).flat())
    if (party !== 'conversation') continue
    const log = written<ConversationEvent>(party, name).flat()
    if (log.length > 0) conversations.set(name, log)
    for (const text of log.flatMap(textsOf)) texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  return { conversations, customers, desk: written<DeskEvent>('desk', DESK), texts }
}
