import type { Address } from '@baton/core'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type CallFate, createWorld, type World, type WriteFate } from '../hosts/memory.js'
import { createRoom } from './room.js'
import { type NotesState, notesKind } from './testing/notes.js'
import { here, there } from './testing/stage.js'
import { createStubbornClient, type StubbornClient } from './testing/stubborn-client.js'

type Step =
  | { do: 'submit'; who: number; what: 'say' | 'file' | 'empty' | 'note' | 'pass' }
  | { do: 'cut'; who: number; halfOpen: number }
  | { do: 'crash'; which: 'here' | 'there' }
  | { do: 'wait'; ms: number }

interface Run {
  seed: number
  steps: Step[]
  /** What becomes of the writes, by turns to both rooms. */
  writes: WriteFate[]
  calls: CallFate[]
}

const who = fc.integer({ min: 0, max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      who,
      what: fc.constantFrom(
        'say' as const,
        'say' as const,
        'file' as const,
        'empty' as const,
        'note' as const,
        'pass' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('cut' as const),
      who,
      halfOpen: fc.constantFrom(0, 5, 200),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      which: fc.constantFrom('here' as const, 'there' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60 }) }),
  },
)
const run: fc.Arbitrary<Run> = fc.record({
  seed: fc.nat(),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
  writes: fc.array(
    fc.constantFrom<WriteFate>('ok', 'ok', 'ok', 'reject', 'crash-before', 'crash-after'),
    { maxLength: 20 },
  ),
  calls: fc.array(
    fc.constantFrom<CallFate>({}, { lose: 'request' }, { lose: 'answer' }, { twice: true }),
    { maxLength: 8 },
  ),
})

const play = async ({ seed, steps, writes, calls }: Run) => {
  const fates = [...writes]
  const callFates = [...calls]
  /** In ms of virtual time. */
  const upTo = (most: number) => () => 1 + Math.floor(world.random() * most)
  const world = createWorld({
    seed,
    rooms: {
      conversation: (host) => createRoom(host, notesKind({ open: true })),
      customer: (host) => createRoom(host, notesKind({ open: true, party: 'customer' })),
    },
    faults: { write: () => fates.shift() ?? 'ok', call: () => callFates.shift() ?? {} },
    latency: {
      network: upTo(8),
      write: upTo(12),
      read: upTo(3),
      call: upTo(10),
    },
  })
  const clients = [
    createStubbornClient(world, 'v1', 'visitor'),
    createStubbornClient(world, 'v2', 'visitor'),
    createStubbornClient(world, 'li', 'agent'),
  ]
  for (const client of clients) client.connect()
  const file = { id: 'f1', name: 'slip.pdf', size: 1, type: 'application/pdf' }
  const receipts = [world.receipt({ conversation: 'here', by: 'visitor:v1', file }, 9_999_999_999)]
  let texts = 0
  const act = (next: Step): void => {
    if (next.do === 'crash') world.crash(next.which === 'here' ? here : there)
    if (next.do === 'cut') clients[next.who]?.cut(next.halfOpen)
    if (next.do === 'submit') {
      const text = next.what === 'empty' ? '' : `t${++texts}`
      if (next.what === 'file') clients[next.who]?.submit({ type: 'say', text, receipts })
      else if (next.what === 'pass') clients[next.who]?.submit({ type: 'pass', to: there, text })
      else clients[next.who]?.submit({ type: next.what === 'note' ? 'note' : 'say', text })
    }
  }
  for (const next of steps) {
    if (next.do === 'wait') await world.time.runFor(next.ms)
    else act(next)
  }
  await world.time.runFor(120_000)
  world.touch(here)
  await world.time.runFor(120_000)
  return { world, clients }
}

const fresh = async ({ world }: { world: World }, at: Address): Promise<NotesState> => {
  const client = createStubbornClient(world, 'auditor', 'agent', at)
  client.connect()
  await world.time.runFor(1_000)
  return client.held().state as NotesState
}

const accepted = (clients: readonly StubbornClient[], type: string): string[] =>
  clients.flatMap(({ outcomes }) =>
    [...outcomes.values()].flatMap(({ command, refused }) =>
      command.type === type && refused === undefined ? (command as { text: string }).text : [],
    ),
  )

describe('the loop under drops, restarts and rejected writes', () => {
  it('[RM36] loses no acknowledged command, doubles none, and leaves every replica equal', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    await fc.assert(
      fc.asyncProperty(run, async (chosen) => {
        const played = await play(chosen)
        const state = await fresh(played, here)
        const { clients } = played
        expect(clients.map((client) => client.waiting())).toEqual([0, 0, 0])
        expect([...state.texts].sort()).toEqual(accepted(clients, 'say').sort())
        for (const { outcomes } of clients) {
          const said = [...outcomes.values()].filter(({ command }) => command.type === 'say')
          for (const { command, answer, refused } of said) {
            const { text } = command as { text: string }
            if (text === '') expect(refused).toBe('bad-text')
            else expect(state.texts[Number(answer) - 1]).toBe(text)
          }
        }
        for (const client of clients) expect(client.held().state?.texts).toEqual(state.texts)
        expect(clients[2]?.held().state).toEqual(state)
        const told = await fresh(played, there)
        expect([...told.texts].sort()).toEqual(accepted(clients, 'pass').sort())
      }),
      { numRuns: 150 },
    )
    error.mockRestore()
  }, 60_000)

  it('[RM36] says each text of one client in the order in which it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (chosen) => {
        const { clients, world } = await play(chosen)
        const { texts } = await fresh({ world }, here)
        for (const { outcomes } of clients) {
          const own = [...outcomes].sort(([a], [b]) => a - b)
          const positions = own.flatMap(([, { command, answer }]) =>
            command.type === 'say' && answer !== undefined ? texts.indexOf(command.text) : [],
          )
          expect(positions).toEqual([...positions].sort((a, b) => a - b))
        }
      }),
      { numRuns: 50 },
    )
  }, 60_000)
})
