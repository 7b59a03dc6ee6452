import { isDeepStrictEqual } from 'node:util'
import {
  type ConversationState,
  conversation,
  internal,
  type Leg,
  type TransferRow,
  valuesOf,
} from '@baton/core'
import { disorder, untruths } from './asked.js'
import { disagreements, wrongsOfDesk } from './bookings.js'
import { wrongsOfLog } from './legs.js'
import { createAgent, opened } from './people.js'
import type { Story } from './story.js'
import { truthOf } from './truth.js'

/** What visitors never see, in a frame. */
const secret = new RegExp(`"type":"(${internal.join('|')})"`)

const member = { kind: 'member', id: 'zoe', name: 'zoe', role: 'admin' } as const

/** What is wrong at rest, in sentences; none when all is well. */
export const wrongs = async (
  story: Pick<Story, 'world' | 'visitors' | 'agents' | 'asked'> & Partial<Pick<Story, 'quiet'>>,
  lines: 'hold' | 'break' = 'break',
): Promise<string[]> => {
  const { world, visitors, agents, asked, quiet = world.time.now() } = story
  const found: string[] = []
  for (const { id, chat, page } of visitors) {
    const pending = page === 'open' ? chat.$pending.get() : 0
    if (pending > 0) found.push(`${id} still waits to deliver ${pending}`)
  }
  // Only what was written counts as the truth: every room is read back from its storage.
  for (const address of world.names()) world.crash(address)
  const observer = createAgent(world, 'eve')
  void observer.desk.start().catch(() => undefined)
  await world.time.runFor(10_000)
  const rows = [...observer.desk.$board.get().values()].filter((row) => row.kind === 'conversation')
  const names = [...world.names()].filter(({ party }) => party === 'conversation')
  for (const { name } of names) opened(observer, name)
  await world.time.runFor(2_000)

  const truth = truthOf(world)
  const truths = new Map<string, ConversationState>()
  const legs: Leg[] = []
  for (const [name, log] of truth.conversations) {
    const checked = wrongsOfLog(name, log, quiet)
    found.push(...checked.found)
    legs.push(...checked.legs)
    truths.set(name, checked.state)
    if (!isDeepStrictEqual(opened(observer, name).$state.get(), checked.state)) {
      found.push(`${name} woke otherwise than it was written`)
    }
  }
  const office = wrongsOfDesk(truth.desk, lines)
  found.push(...office.found, ...disagreements(office.state, truths, legs, truth.customers))
  found.push(...untruths(asked, truth), ...disorder(asked, truth))

  for (const { id, chat, page } of visitors) {
    if (page !== 'open') continue
    const held = chat.$conversation.get()
    const truth = held && truths.get(held.id)
    if (held && !truth) found.push(`${id} holds ${held.id}, which nobody knows`)
    if (
      held &&
      truth &&
      !isDeepStrictEqual(held, conversation.viewState(truth, { kind: 'visitor', id }))
    ) {
      found.push(`${id}'s copy of ${held.id} is not what a visitor may see of it`)
    }
  }
  for (const { id, line } of visitors) {
    const told = line.heard.map((frame) => secret.exec(frame)?.[1]).filter(Boolean)
    if (told.length > 0) found.push(`${id} was told of ${told}`)
  }
  for (const person of agents) {
    const shown = person.desk.$transfers.get().map(({ row }) => row)
    const listed = valuesOf(office.state.transfers).filter(({ from }) => from === person.id)
    if (!isDeepStrictEqual(byId(shown), byId(listed)))
      found.push(`${person.id} is shown an older list`)
    for (const [name, copy] of person.open) {
      const held = copy.$state.get()
      const truth = truths.get(name)
      if (held && truth && !isDeepStrictEqual(held, conversation.viewState(truth, member))) {
        found.push(`${person.id}'s copy of ${name} is not the log`)
      }
    }
  }

  for (const row of rows) {
    const floor = truths.get(row.id)?.floor
    if (!floor) found.push(`the desk lists ${row.id}, which is not there`)
    else if (floor.holder !== row.floor) {
      found.push(`the desk has ${row.id} with ${row.floor}, its floor is ${floor.holder}`)
    } else if (floor.holder === 'agent' && floor.agent.id !== row.agent) {
      found.push(`the desk has ${row.id} with ${row.agent}, its floor is ${floor.agent.id}`)
    }
  }
  for (const [name, { floor, messages, epoch }] of truths) {
    const listed = rows.some(({ id }) => id === name)
    // The first message, or a handoff before it, makes a conversation known.
    const should = floor.holder !== 'closed' && (messages > 0 || epoch > 0)
    if (listed !== should) found.push(`${name} (${floor.holder}) listed: ${listed}`)
  }
  for (const row of observer.desk.$board.get().values()) {
    if (row.kind !== 'agent') continue
    const holds = [...truths.values()].filter(
      ({ floor }) => floor.holder === 'agent' && floor.agent.id === row.id,
    ).length
    if (row.load !== holds) found.push(`${row.id} has load ${row.load} and holds ${holds}`)
  }
  observer.desk.dispose()
  return found
}

const byId = (rows: readonly TransferRow[]) =>
  Object.fromEntries(rows.map((row) => [row.transfer, row]))
