import type { Contact } from '../../customer/card.js'
import { contactOf } from '../../customer/contact.js'
import type { ConversationState } from '../state.js'
import { team } from '../step.js'

/** What a ticket keeps of the customer: how to reach them, and their open question. */
export const keptOf = (
  state: ConversationState,
): { question: string; contact?: Contact; name?: string } => {
  const { card, question = '', filled } = team(state)
  const value = card.phone ?? card.email ?? filled.contact
  const name = card.name ?? filled.name
  return {
    question,
    ...(value !== undefined && { contact: contactOf(value) }),
    ...(name !== undefined && { name }),
  }
}
