import { evolveForEverybody } from './conversation/evolve/everybody.js'
import { evolve as evolveConversation } from './conversation/evolve.js'
import { initial as conversationInitial, initialForEverybody } from './conversation/state.js'
import { everybodysTranscript } from './conversation/transcript/everybody.js'
import { transcript } from './conversation/transcript.js'
import { evolve as evolveCustomer } from './customer/evolve.js'
import { initial as customerInitial } from './customer/state.js'

/** What a member's client folds of a conversation; deciding stays in the room, and out of its bundle. */
export const conversationReplica = {
  initial: conversationInitial,
  evolve: evolveConversation,
  transcript,
}

/** What a visitor's client folds of one: nothing that is for the team alone, nor the code for it. */
export const visitorReplica = {
  initial: initialForEverybody,
  evolve: evolveForEverybody,
  transcript: everybodysTranscript,
}

/** What a client folds of a customer. */
export const customerReplica = { initial: customerInitial, evolve: evolveCustomer }
