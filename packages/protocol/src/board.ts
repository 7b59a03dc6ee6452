import type { Explanation, Language, Status, TicketRow, Time, TransferRow } from '@baton/core'
import type { RowDetail } from './signals.js'

/** A row of the console's lists; `key` is unique on a board: `agent:lin`, `conversation:…`. */
export type BoardRow = { key: string } & (
  | {
      kind: 'agent'
      id: string
      name: string
      status: Status
      connected: boolean
      departments: string[]
      load: number
      cap: number
    }
  | {
      kind: 'conversation'
      id: string
      customer: { id: string; name?: string; vip: boolean }
      floor: 'bot' | 'queue' | 'agent'
      agent?: string
      department?: string
      since: Time
      language: Language
      /** Members who were asked to look at it, by whom and with which words. */
      consults?: Record<string, { from: string; note?: string; at: Time }>
      detail?: RowDetail
    }
  /** A conversation that rings at the viewer. */
  | {
      kind: 'offer'
      id: string
      conversation: string
      customer: { id: string; name?: string; vip: boolean }
      department: string
      ringUntil: Time
      explanation: Explanation
      /** A colleague passes it on. */
      transfer?: { id: string; from: string }
    }
  /** `floor`: who has the conversation that it came from, as long as that is not over. */
  | { kind: 'ticket'; row: TicketRow; floor?: 'bot' | 'queue' | 'agent' }
  /** What became of a transfer that the viewer began. */
  | { kind: 'transfer'; row: TransferRow }
)
