import type { ConversationEvent } from '../events.js'
import { type ConversationState, QUIET } from '../state.js'
import { without } from '../without.js'

const highest = (
  a: { delivered: number; read: number },
  b: { delivered: number; read: number },
) => ({
  delivered: Math.max(a.delivered, b.delivered, b.read),
  read: Math.max(a.read, b.read),
})

/** The visitor was asked, or said no: for a while nobody asks again, and turns count anew. */
const quiet = (state: ConversationState): ConversationState => ({
  ...state,
  answers: 0,
  quietUntil: state.asked + QUIET,
})

/** What is true for everybody, customers too. Reads nothing that is for the team alone. */
export const evolveForEverybody = (
  state: ConversationState,
  event: ConversationEvent,
): ConversationState => {
  switch (event.type) {
    case 'opened':
      return {
        ...state,
        id: event.id,
        desk: event.desk,
        customer: event.customer,
        language: event.language,
        openedAt: event.at,
      }
    case 'said':
      // A cut answer is the last that is heard of its turn.
      return {
        ...(event.cut ? without(state, 'asking') : state),
        messages: event.n,
        asked: state.asked + (event.by.kind === 'visitor' ? 1 : 0),
        answers: state.answers + (event.by.kind === 'bot' && !event.cut ? 1 : 0),
      }
    case 'bot-asked': {
      const marks = {
        ...state.marks,
        team: highest(state.marks.team, { delivered: 0, read: state.messages }),
      }
      return {
        ...state,
        turn: event.turn,
        asking: { turn: event.turn, deadline: event.deadline },
        heard: state.asked,
        marks,
      }
    }
    case 'bot-answered':
    case 'bot-failed':
      return without(state, 'asking')
    case 'handoff-offered':
      return quiet({
        ...without(state, 'asking'),
        handoffs: state.handoffs + 1,
        offer: { id: event.offer, department: event.department },
      })
    case 'handoff-declined':
      return quiet(without(state, 'offer'))
    case 'handoff-requested':
      return {
        ...without(state, 'offer', 'asking'),
        floor: { holder: 'queue', department: event.department, since: event.at },
        epoch: event.epoch,
        waitingSince: event.at,
      }
    case 'assigned':
      return {
        ...without(state, 'offer', 'asking', 'consent'),
        floor: { holder: 'agent', agent: event.agent },
        epoch: event.epoch,
      }
    case 'requeued':
      return {
        ...without(state, 'consent'),
        floor: { holder: 'queue', department: event.department, since: event.since },
        epoch: event.epoch,
      }
    case 'returned-to-bot':
      return quiet({
        ...without(state, 'waitingSince', 'consent'),
        floor: { holder: 'bot' },
        epoch: event.epoch,
      })
    case 'contact-left':
      return { ...state, tickets: state.tickets + 1 }
    case 'closed':
      return {
        ...without(state, 'offer', 'asking', 'consent'),
        floor: { holder: 'closed' },
        epoch: event.epoch,
      }
    case 'marked':
      return {
        ...state,
        marks: { ...state.marks, [event.side]: highest(state.marks[event.side], event) },
      }
    case 'consent-asked':
      return { ...state, consent: { transfer: event.transfer, until: event.until } }
    case 'consent-answered':
    case 'transfer-stopped':
      return without(state, 'consent')
    case 'survey-invited':
      return { ...state, survey: { id: event.survey, stops: event.stops } }
    case 'rated':
      return state.survey?.id === event.survey
        ? { ...state, survey: { ratedAt: event.at, ...state.survey } }
        : state
    case 'transfer-announced':
    case 'promised':
    case 'card-changed':
    case 'noted':
    case 'classified':
    case 'categorised':
    case 'filled':
    case 'consulted':
    case 'helper-released':
    case 'offered':
    case 'offer-ended':
    case 'presence':
    case 'page-viewed':
    case 'transfer-requested':
    case 'transfer-waiting':
    case 'packet-read':
    case 'transfer-orphaned':
    case 'transfer-ended':
    case 'promise-missed':
    case 'supervisor-called':
    case 'call-answered':
    case 'followed-up':
    case 'follow-up-resumed':
    case 'answer-missed':
      return state
    default:
      // A newer room may record kinds of event that an older client does not know.
      event satisfies never
      return state
  }
}
