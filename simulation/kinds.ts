import {
  memberCommand,
  memberToCustomer,
  memberToDesk,
  visitorCommand,
  visitorToCustomer,
} from '@baton/protocol'

interface OfKind {
  entries: { type: { literal: string } }
}

const kindsOf = (who: string, commands: readonly OfKind[]): string[] =>
  commands.map(({ entries }) => `${who} ${entries.type.literal}`)

/** Every kind of command that somebody may send to a room, as the protocol has them. */
export const kinds: readonly string[] = [
  ...kindsOf('conversation: visitor', visitorCommand.pipe[0].options),
  ...kindsOf('conversation: member', memberCommand.pipe[0].options),
  ...kindsOf('customer: visitor', [visitorToCustomer]),
  ...kindsOf('customer: member', memberToCustomer.options),
  ...kindsOf('desk: member', [memberToDesk]),
]
