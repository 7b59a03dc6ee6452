import { type DeskState, keysOf } from '@baton/core'

export { knownOf, offerOf, ticketOf, transferOf } from '@baton/core'

export const conversationsOf = (state: DeskState): string[] => keysOf(state.conversations)
export const offersOf = (state: DeskState): string[] => keysOf(state.offers)
export const ticketsOf = (state: DeskState): string[] => keysOf(state.tickets)
export const transfersOf = (state: DeskState): string[] => keysOf(state.transfers)
