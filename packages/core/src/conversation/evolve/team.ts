import type { ConversationEvent } from '../events.js'
import type { ConversationState, TeamState } from '../state.js'
import { evolveTransfer } from '../transfer/evolve.js'
import { without } from '../without.js'

/** What is true for the team alone. */
export const evolveForTeam = (
  before: TeamState,
  event: ConversationEvent,
  shared: ConversationState,
): TeamState => {
  const team = evolveTransfer(before, event, shared)

  switch (event.type) {
    case 'opened':
      return event.team ? { ...team, card: event.team.card, visit: event.team.visit } : team
    case 'card-changed': {
      const { card, priority = team.priority } = event
      return { ...team, card, priority }
    }
    case 'noted':
      return { ...team, notes: event.k }
    case 'bot-answered':
      return { ...team, unsure: event.team?.sure === false ? team.unsure + 1 : 0 }
    case 'classified':
      return {
        ...team,
        ...(event.category !== undefined && !team.categorised && { category: event.category }),
        emotion: event.emotion,
        displeased: team.displeased + (event.displeased ? 1 : 0),
        priority: event.urgent && team.priority === 0 ? 1 : team.priority,
      }
    case 'categorised':
      return { ...team, category: event.category, categorised: true }
    case 'filled':
      return { ...team, filled: { ...team.filled, [event.part]: event.value } }
    case 'handoff-offered':
      return { ...without(team, 'reason'), unsure: 0, displeased: 0, ...event.team }
    case 'handoff-declined':
      return without({ ...team, unsure: 0, displeased: 0 }, 'trigger', 'reason')
    case 'handoff-requested': {
      const before = without(team, 'reason', 'skill', 'endsAt')
      return { ...before, unsure: 0, displeased: 0, ...event.team }
    }
    case 'requeued':
      return without(team, 'ringing', 'endsAt')
    case 'returned-to-bot':
      return without(
        { ...team, unsure: 0, displeased: 0 },
        ...(['ringing', 'endsAt', 'trigger', 'reason', 'skill'] as const),
      )
    case 'offered': {
      const { offer, agent, deadline, explanation, transfer } = event
      const ringing = { offer, agent, deadline, explanation }
      return { ...team, ringing: { ...ringing, ...(transfer !== undefined && { transfer }) } }
    }
    case 'offer-ended':
      return without(team, 'ringing')
    case 'assigned':
    case 'closed':
      return without(team, 'ringing', 'endsAt')
    case 'presence':
      return event.connected
        ? without({ ...team, connected: true }, 'endsAt')
        : { ...team, connected: false, ...(event.endsAt !== undefined && { endsAt: event.endsAt }) }
    case 'page-viewed':
      return { ...team, pages: team.pages + 1, page: event.page.url }
    default:
      return team
  }
}
