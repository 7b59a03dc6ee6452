import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import { START } from '../testing/given.js'
import type { ConversationEvent } from './events.js'
import { conversation } from './index.js'
import { logOf, moves, walk, workspaces } from './walk.js'

const shuffled = fc
  .tuple(moves, workspaces)
  .map(([path, settings]) => logOf(walk(path, settings)))
  .chain((log) => fc.shuffledSubarray([...log, ...log]))

describe('evolve', () => {
  it('[CV27] takes any events in any order, on the whole state and on a view of it', () => {
    fc.assert(
      fc.property(shuffled, (log) => {
        const { team: _, ...seen } = conversation.initial
        for (const start of [conversation.initial, seen]) {
          const state = fold(conversation.evolve, start, log)
          expect(state.floor.holder).toMatch(/^(bot|queue|agent|closed)$/)
          expect(JSON.parse(JSON.stringify(state))).toEqual(state)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('[CV27] leaves the state alone at a kind of event that it does not know', () => {
    const later = { type: 'sung', at: START } as unknown as ConversationEvent
    expect(conversation.evolve(conversation.initial, later)).toEqual(conversation.initial)
  })
})
