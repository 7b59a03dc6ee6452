import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isRefusal } from '../aggregate.js'
import { system } from '../testing/people.js'
import type { Settings } from '../workspace/settings.js'
import { type ConversationState, conversation } from './index.js'
import { marked } from './story.js'
import { type Item, transcript } from './transcript.js'
import { logOf, moves, type Step, walk, workspaces } from './walk.js'

const RUNS = { numRuns: 80 }

const everyWalk = (check: (steps: Step[], settings: Settings) => void) =>
  fc.assert(
    fc.property(moves, workspaces, (path, settings) => check(walk(path, settings), settings)),
    RUNS,
  )

/** Every event of a walk with the state before and after it. */
const changes = (steps: readonly Step[]) => {
  let before = conversation.initial
  return logOf(steps).map((event) => {
    const after = conversation.evolve(before, event)
    const change = { before, event, after }
    before = after
    return change
  })
}

const ticked = (state: ConversationState, now: number, settings: Settings) => {
  const context = { by: system, now, newId: () => '', policy: { settings, classify: marked } }
  const decision = conversation.decide(state, { type: 'tick' }, context)
  const events = isRefusal(decision) ? [] : decision.events
  return { events, state: fold(conversation.evolve, state, events) }
}

const sameFloor = ({ floor: a }: ConversationState, { floor: b }: ConversationState) =>
  JSON.stringify(a) === JSON.stringify(b)

describe('random walks', () => {
  it('[CV4] the epoch rises by one with each change of floor and never otherwise', () => {
    everyWalk((steps) => {
      const all = changes(steps)
      expect(all.map(({ after }) => after.epoch)).toEqual(
        all.map(({ before, after }) => before.epoch + (sameFloor(before, after) ? 0 : 1)),
      )
      const holders = new Set(all.map(({ after }) => after.floor.holder))
      expect([...holders].join(' ')).toMatch(/^((bot|queue|agent|closed)\s?)*$/)
    })
  })

  it('[CV3] decide changes nothing that it was given, and a refusal records nothing', () => {
    everyWalk((steps) => {
      const refused = steps.filter(({ decision }) => isRefusal(decision))
      expect(refused.filter(({ decision }) => 'events' in decision)).toEqual([])
      expect(refused.filter(({ before, after }) => before !== after)).toEqual([])
    })
  })

  it('[CV13] public messages are counted without gaps, whoever speaks', () => {
    everyWalk((steps) => {
      const said = logOf(steps).flatMap((event) => (event.type === 'said' ? [event.n] : []))
      expect(said).toEqual(said.map((_, i) => i + 1))
    })
  })

  it('X1 no bot speaks while a person has the floor, and no person without it unless they stayed to help or answer what was left', () => {
    everyWalk((steps) => {
      const wrong = changes(steps).filter(({ before: { floor, team }, event }) => {
        if (event.type !== 'said' || event.by.kind === 'visitor') return false
        if (event.about !== undefined) return false
        if (event.by.kind === 'bot') return floor.holder !== 'bot'
        const { id } = event.by
        const helps = team?.helpers.some(({ agent, assists }) => assists && agent.id === id)
        return floor.holder !== 'agent' || (floor.agent.id !== id && !helps)
      })
      expect(wrong).toEqual([])
    })
  })

  it('[CV28] a deadline that is due means that a tick changes something, once', () => {
    fc.assert(
      fc.property(moves, workspaces, fc.nat(200_000), (path, settings, later) => {
        const last = walk(path, settings).at(-1)
        if (last?.after.desk === undefined) return
        const now = last.now + later
        const due = conversation.deadline(last.after)
        const once = ticked(last.after, now, settings)
        expect(once.events.length > 0).toBe(due !== undefined && due <= now)
        expect(conversation.deadline(once.state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
        expect(ticked(once.state, now, settings).events).toEqual([])
      }),
      RUNS,
    )
  })

  it('[CV28] left alone, a conversation comes to rest', () => {
    everyWalk((steps, settings) => {
      let state = steps.at(-1)?.after ?? conversation.initial
      let ticks = 0
      for (let due = conversation.deadline(state); due !== undefined; ticks++) {
        expect(ticks).toBeLessThan(4)
        state = ticked(state, due, settings).state
        due = conversation.deadline(state)
      }
    })
  })

  it('[CV9] one offer rings at a time, only in the queue or for a transfer, and its end is told once', () => {
    everyWalk((steps) => {
      const open = new Set<string>()
      for (const { events, after } of steps) {
        for (const event of events) {
          if (event.type === 'offered') open.add(event.offer)
          if (event.type === 'offer-ended') expect(open.delete(event.offer)).toBe(true)
          if (event.type === 'assigned' && event.team?.offer) open.delete(event.team.offer)
        }
        const ringing = after.team?.ringing
        expect([...open]).toEqual(ringing ? [ringing.offer] : [])
        if (ringing) {
          expect(after.floor.holder).toBe(ringing.transfer === undefined ? 'queue' : 'agent')
        }
      }
    })
  })

  it('[TR1] one transfer is live at a time, and each that was asked for has one end, on record', () => {
    everyWalk((steps) => {
      const open = new Set<string>()
      const ended: string[] = []
      for (const { events, after } of steps) {
        for (const event of events) {
          if (event.type === 'transfer-requested') open.add(event.transfer)
          if (event.type !== 'transfer-ended') continue
          ended.push(event.leg.transfer)
          if (event.leg.outcome !== 'stopped') expect(open.delete(event.leg.transfer)).toBe(true)
        }
        const live = after.team?.transfer
        expect([...open]).toEqual(live ? [live.id] : [])
        if (live) expect(after.floor).toEqual({ holder: 'agent', agent: live.from })
        if (after.consent)
          expect(live).toMatchObject({ id: after.consent.transfer, phase: 'consent' })
      }
      expect(new Set(ended).size).toBe(ended.length)
    })
  })

  it('[TR12] customers are told of the end of what they were told of, and of nothing else', () => {
    everyWalk((steps) => {
      const told = new Set<string>()
      for (const event of logOf(steps)) {
        if (event.type === 'transfer-announced' || event.type === 'consent-asked') {
          told.add(event.transfer)
        }
        if (event.type === 'transfer-stopped') expect(told.delete(event.transfer)).toBe(true)
        if (event.type === 'assigned' && event.transfer) told.delete(event.transfer)
        if (event.type === 'consent-answered' && !event.agreed) {
          told.delete(event.transfer)
        }
      }
      const live = steps.at(-1)?.after.team?.transfer
      expect([...told]).toEqual(live && told.has(live.id) ? [live.id] : [])
    })
  })

  it('[CV14] the bot owes an answer only while it has the floor', () => {
    everyWalk((steps) => {
      const owing = steps.filter(({ after }) => after.asking || after.offer)
      expect(owing.filter(({ after }) => after.floor.holder !== 'bot')).toEqual([])
      expect(steps.filter(({ after }) => after.heard > after.asked)).toEqual([])
    })
  })

  it('[CV17] watermarks never fall and never pass the last message', () => {
    everyWalk((steps) => {
      for (const side of ['visitor', 'team'] as const) {
        const wrong = steps.filter(({ before, after }) => {
          const [was, is] = [before.marks[side], after.marks[side]]
          const fell = is.read < was.read || is.delivered < was.delivered
          return fell || is.read > is.delivered || is.delivered > after.messages
        })
        expect(wrong).toEqual([])
      }
    })
  })

  it('[CV32] items have ids of their own, and nothing stays open behind the floor', () => {
    everyWalk((steps) => {
      const items = fold(transcript, [] as readonly Item[], logOf(steps))
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      const state = steps.at(-1)?.after ?? conversation.initial
      const asks = items.filter((item) => item.kind === 'handoff-offer' && item.state === 'open')
      expect(asks.length).toBe(state.offer ? 1 : 0)
      const rings = items.filter((item) => item.kind === 'offered' && item.end === undefined)
      expect(rings.length).toBe(state.team?.ringing ? 1 : 0)
    })
  })
})
