import type { Actor } from '../actor.js'
import { type Refusal, refuse } from '../aggregate.js'
import type { RefusalCode } from '../refusals.js'
import type { DeskCommand } from './commands.js'
import { type DeskContext, type DeskDecision, type Draft, openDraft } from './draft.js'
import type { TicketRow } from './events.js'
import { giveUp } from './gone.js'
import { assign, expire, resume, settle } from './leases.js'
import { dropTransfer, end, enqueue, leaveQueue, register, take } from './queue.js'
import { type DeskState, ticketOf } from './state.js'
import { presence, setStatus, wake } from './status.js'
import { listTransfer, moveTransfersOn, seek } from './transfer.js'
import { widen } from './vip.js'

const list = (draft: Draft, row: TicketRow): void => {
  if (row.state !== 'closed') draft.emit({ type: 'ticket-listed', row })
  else if (ticketOf(draft.state, row.ticket)) {
    draft.emit({ type: 'ticket-unlisted', ticket: row.ticket })
  }
}

const fromSystem = new Set<DeskCommand['type']>(['tick', 'presence', 'wake'])

const mayAsk = ({ type }: DeskCommand, by: Actor): boolean => {
  if (fromSystem.has(type)) return by.kind === 'system'
  return type === 'set-status' ? by.kind === 'member' : by.kind === 'room'
}

const carryOut = (
  draft: Draft,
  command: DeskCommand,
  by: Actor,
): Refusal<RefusalCode> | undefined => {
  switch (command.type) {
    case 'set-status':
      return setStatus(draft, by, command.status)
    case 'enqueue':
      return enqueue(draft, command)
    case 'register':
      register(draft, command)
      break
    case 'leave-queue':
      leaveQueue(draft, command)
      break
    case 'settle':
      settle(draft, command)
      break
    case 'take':
      take(draft, command)
      break
    case 'end':
      end(draft, command)
      break
    case 'seek-transfer':
      seek(draft, command)
      break
    case 'drop-transfer':
      dropTransfer(draft, command)
      break
    case 'list-consult':
      draft.emit({ ...command, type: 'consult-listed' })
      break
    case 'unlist-consult':
      draft.emit({ ...command, type: 'consult-unlisted' })
      break
    case 'list-transfer':
      listTransfer(draft, command.row)
      break
    case 'list-ticket':
      list(draft, command.row)
      break
    case 'presence':
      presence(draft, command.agent, command.connected)
      break
    case 'wake':
      wake(draft)
      break
    case 'tick':
      resume(draft)
      expire(draft)
      giveUp(draft)
      break
    default:
      command satisfies never
  }
  return undefined
}

/** Who is offered what. Whatever came late or twice changes nothing, and is no refusal. */
export const decide = (
  state: DeskState,
  command: DeskCommand,
  context: DeskContext,
): DeskDecision => {
  if (!mayAsk(command, context.by)) return refuse('not-allowed')
  const draft = openDraft(state, context)
  const refused = carryOut(draft, command, context.by)
  if (refused) return refused
  moveTransfersOn(draft)
  widen(draft)
  if (!context.policy.asleep) assign(draft)
  return { events: draft.events }
}
