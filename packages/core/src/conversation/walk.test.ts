import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isRefusal } from '../aggregate.js'
import { system } from '../testing/people.js'
import { type ConversationState, conversation } from './index.js'
import { marked } from './story.js'
import { type Item, transcript } from './transcript.js'
import { logOf, moves, type Step, walk, workspaces } from './walk.js'

const RUNS = { numRuns: 100 }

const eachStep = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(moves, workspaces, (path, settings) => {
      for (const step of walk(path, settings)) check(step)
    }),
    RUNS,
  )

const sameFloor = ({ floor: a }: ConversationState, { floor: b }: ConversationState) =>
  JSON.stringify(a) === JSON.stringify(b)

describe('random walks', () => {
  it('[CV4] the epoch rises by one with each change of floor and never otherwise', () => {
    eachStep(({ before, events }) => {
      let state = before
      for (const event of events) {
        const next = conversation.evolve(state, event)
        expect(next.epoch).toBe(state.epoch + (sameFloor(state, next) ? 0 : 1))
        expect(['bot', 'queue', 'agent', 'closed']).toContain(next.floor.holder)
        state = next
      }
    })
  })

  it('[CV3] decide changes nothing that it was given, and a refusal records nothing', () => {
    eachStep(({ decision, before, after }) => {
      if (!isRefusal(decision)) return
      expect(decision).not.toHaveProperty('events')
      expect(after).toBe(before)
    })
  })

  it('[CV13] public messages are counted without gaps, whoever speaks', () => {
    fc.assert(
      fc.property(moves, workspaces, (path, settings) => {
        const said = logOf(walk(path, settings)).filter(({ type }) => type === 'said')
        expect(said.map((event) => (event as { n: number }).n)).toEqual(said.map((_, i) => i + 1))
      }),
      RUNS,
    )
  })

  it('X1 no bot speaks while a person has the floor, and no person without it', () => {
    eachStep(({ before, events }) => {
      let state = before
      for (const event of events) {
        if (event.type === 'said' && event.by.kind === 'bot') expect(state.floor.holder).toBe('bot')
        if (event.type === 'said' && event.by.kind === 'agent') {
          expect(state.floor).toMatchObject({ holder: 'agent', agent: { id: event.by.id } })
        }
        state = conversation.evolve(state, event)
      }
    })
  })

  it('[CV28] a deadline that is due means that a tick changes something, once', () => {
    fc.assert(
      fc.property(moves, workspaces, fc.nat(200_000), (path, settings, later) => {
        const steps = walk(path, settings)
        const last = steps.at(-1)
        if (last?.after.desk === undefined) return
        const now = last.now + later
        const context = { by: system, now, newId: () => '', policy: { settings, classify: marked } }
        let state = last.after
        for (const first of [true, false]) {
          const due = conversation.deadline(state)
          const decision = conversation.decide(state, { type: 'tick' }, context)
          const events = isRefusal(decision) ? [] : decision.events
          expect(events.length > 0).toBe(first && due !== undefined && due <= now)
          state = fold(conversation.evolve, state, events)
        }
      }),
      RUNS,
    )
  })

  it('[CV9] one offer rings at a time, only in the queue, and its end is told once', () => {
    fc.assert(
      fc.property(moves, workspaces, (path, settings) => {
        const open = new Set<string>()
        for (const { events, after } of walk(path, settings)) {
          for (const event of events) {
            if (event.type === 'offered') open.add(event.offer)
            if (event.type === 'offer-ended') expect(open.delete(event.offer)).toBe(true)
            if (event.type === 'assigned' && event.team?.offer) open.delete(event.team.offer)
          }
          const ringing = after.team?.ringing
          expect([...open]).toEqual(ringing ? [ringing.offer] : [])
          if (ringing) expect(after.floor.holder).toBe('queue')
        }
      }),
      RUNS,
    )
  })

  it('[CV14] the bot owes an answer only while it has the floor', () => {
    eachStep(({ after }) => {
      if (after.asking || after.offer) expect(after.floor.holder).toBe('bot')
      expect(after.heard).toBeLessThanOrEqual(after.asked)
    })
  })

  it('[CV17] watermarks never fall and never pass the last message', () => {
    eachStep(({ before, after }) => {
      for (const side of ['visitor', 'team'] as const) {
        const [was, is] = [before.marks[side], after.marks[side]]
        expect(is.read).toBeGreaterThanOrEqual(was.read)
        expect(is.delivered).toBeGreaterThanOrEqual(Math.max(was.delivered, is.read))
        expect(is.delivered).toBeLessThanOrEqual(after.messages)
      }
    })
  })

  it('[CV32] items have ids of their own, and nothing stays open behind the floor', () => {
    fc.assert(
      fc.property(moves, workspaces, (path, settings) => {
        const steps = walk(path, settings)
        const items = fold(transcript, [] as readonly Item[], logOf(steps))
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const state = steps.at(-1)?.after ?? conversation.initial
        const asks = items.filter((item) => item.kind === 'handoff-offer' && item.state === 'open')
        expect(asks.length).toBe(state.offer ? 1 : 0)
        const rings = items.filter((item) => item.kind === 'offered' && item.end === undefined)
        expect(rings.length).toBe(state.team?.ringing ? 1 : 0)
      }),
      RUNS,
    )
  })
})
