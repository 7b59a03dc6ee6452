import { evolve as evolveConversation } from './conversation/evolve.js'
import { initial as conversationInitial } from './conversation/state.js'
import { transcript } from './conversation/transcript.js'
import { evolve as evolveCustomer } from './customer/evolve.js'
import { initial as customerInitial } from './customer/state.js'

/** What a client folds of a conversation; deciding stays in the room, and out of its bundle. */
export const conversationReplica = {
  initial: conversationInitial,
  evolve: evolveConversation,
  transcript,
}

/** What a client folds of a customer. */
export const customerReplica = { initial: customerInitial, evolve: evolveCustomer }
