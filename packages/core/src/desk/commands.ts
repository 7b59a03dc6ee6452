import type { Language } from '../aggregate.js'
import type { SoughtTransfer, Status, TicketRow, TransferRow, Waiting } from './events.js'

export type MemberToDesk = { type: 'set-status'; status: Status }

/** What conversations tell their desk. The floor that a conversation committed always wins. */
export type ConversationToDesk =
  | {
      type: 'register'
      conversation: string
      customer: string
      name?: string
      vip: boolean
      language: Language
    }
  | { type: 'enqueue'; waiting: Waiting }
  | { type: 'leave-queue'; conversation: string }
  | {
      type: 'settle'
      offer: string
      conversation: string
      agent: string
      how: 'declined' | 'lapsed' | 'revoked'
    }
  | { type: 'take'; conversation: string; agent: string; department?: string; offer?: string }
  | { type: 'end'; conversation: string }
  /** `anyway`: above the cap of who is named, too. `waiting.since` is when the transfer began. */
  | {
      type: 'seek-transfer'
      conversation: string
      waiting: Waiting
      transfer: Omit<SoughtTransfer, 'visited'>
      anyway: boolean
    }
  | { type: 'drop-transfer'; conversation: string; transfer: string }
  | { type: 'list-consult'; conversation: string; agent: string; from: string; note?: string }
  | { type: 'unlist-consult'; conversation: string; agent: string }
  | { type: 'list-transfer'; conversation: string; row: TransferRow }

export type CustomerToDesk = { type: 'list-ticket'; row: TicketRow }

export type DeskSystemCommand =
  | { type: 'tick' }
  | { type: 'presence'; agent: string; connected: boolean }
  /** After a wake: everybody who was connected gets a fresh grace. */
  | { type: 'wake' }

export type DeskCommand = MemberToDesk | ConversationToDesk | CustomerToDesk | DeskSystemCommand
