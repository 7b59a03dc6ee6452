import {
  type ConversationToCustomer,
  type CustomerCard,
  type CustomerCommand,
  type CustomerEvent,
  type CustomerPolicy,
  type CustomerState,
  customer,
  type Settings,
} from '@baton/core'
import { memberToCustomer, parse, visitorToCustomer } from '@baton/protocol'
import type { Claims } from '../kernel/host.js'
import type { RoomKind } from '../kernel/kind.js'
import { member } from '../members.js'
import { deviceOf } from './device.js'

/** What a signed token says of the person who carries it. */
const card = ({ sub, tags = [], vip = false, ...claims }: Claims): CustomerCard => {
  const { name, phone, email, account, orders, custom, agent } = claims
  return {
    id: sub,
    tags,
    vip,
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(account !== undefined && { account }),
    ...(orders !== undefined && { orders }),
    ...(custom !== undefined && { custom }),
    ...(agent !== undefined && { agent }),
  }
}

/** What conversations may ask; the type sees to it that none is forgotten. */
const effects: Record<ConversationToCustomer['type'], true> = {
  'close-conversation': true,
  'open-ticket': true,
  'resume-ticket': true,
  'answer-missed': true,
}

/** A customer's room is named by their identity; they and the team may enter, nobody else. */
export const customerKind = (
  settings: Settings,
  desk: string,
): RoomKind<CustomerState, CustomerCommand, CustomerEvent, CustomerPolicy> => ({
  party: 'customer',
  aggregate: customer,
  replicate: 'log',
  version: 1,
  admit(claims, _state, self) {
    if (claims.role !== 'visitor') return member(claims, settings) ?? { refused: 'unknown-member' }
    return claims.sub === self.name
      ? { kind: 'visitor', id: claims.sub, card: card(claims) }
      : { refused: 'not-allowed' }
  },
  parse(command, viewer) {
    if (viewer.kind !== 'visitor') return parse(memberToCustomer, command)
    const opening = parse(visitorToCustomer, command)
    if ('refused' in opening) return opening
    const device = deviceOf(opening.visit.userAgent ?? '')
    return device ? { ...opening, visit: { ...opening.visit, device } } : opening
  },
  parseEffect(command, from) {
    const { type } = command as CustomerCommand
    return from.party === 'conversation' && Object.hasOwn(effects, type)
      ? (command as CustomerCommand)
      : undefined
  },
  unopened: () => false,
  shell: (room) => ({
    policy: () => ({ desk }),
    greeted(viewer) {
      if (viewer.kind === 'visitor') room.submit({ type: 'show-card' }, viewer)
    },
  }),
})
