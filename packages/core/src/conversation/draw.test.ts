import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../aggregate.js'
import { moves, walk, workspaces } from './walk.js'

const EVENTS = [
  ...['assigned', 'bot-answered', 'bot-asked', 'bot-failed', 'card-changed', 'categorised'],
  ...['classified', 'closed', 'contact-left', 'handoff-declined', 'handoff-offered'],
  ...['handoff-requested', 'marked', 'noted'],
  ...['offer-ended', 'offered', 'opened', 'page-viewed', 'presence', 'requeued'],
  ...['returned-to-bot', 'said'],
  ...['call-answered', 'consent-answered', 'consent-asked', 'follow-up-resumed', 'followed-up'],
  ...['packet-read', 'promise-missed', 'promised', 'supervisor-called', 'transfer-announced'],
  ...['transfer-ended', 'transfer-orphaned', 'transfer-requested', 'transfer-stopped'],
  ...['consulted', 'filled', 'helper-released', 'rated', 'survey-invited', 'transfer-waiting'],
  'answer-missed',
]

const REFUSALS = [
  ...[
    'already-rated',
    'already-waiting',
    'already-with-person',
    'already-yours',
    'bad-contact',
    'bot-moved-on',
  ],
  ...['closed', 'not-allowed', 'not-found', 'nothing-to-answer', 'offer-gone', 'stale-floor'],
  ...['own-target', 'taken', 'too-many-tickets', 'transfer-gone', 'transfer-live'],
  ...['unknown-category', 'unknown-department', 'unknown-member'],
]

describe('the walk itself', () => {
  it('[CV3] leads everywhere: every kind of event and refusal occurs', () => {
    const types = new Set<string>()
    const refusals = new Set<string>()
    const paths = fc.sample(fc.tuple(moves, workspaces), { numRuns: 1_500, seed: 20_250_106 })
    for (const step of paths.flatMap(([path, settings]) => walk(path, settings))) {
      for (const { type } of step.events) types.add(type)
      if (isRefusal(step.decision)) refusals.add(step.decision.refused)
    }
    expect([...types].sort()).toEqual(EVENTS.sort())
    expect([...refusals].sort()).toEqual(REFUSALS.sort())
  })
})
