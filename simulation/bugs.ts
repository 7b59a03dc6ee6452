/** A change of one place of a source file. */
export interface Change {
  file: string
  /** Stands in the file exactly once. */
  code: string
  instead: string
}

/** A mistake that somebody could make, and a seed whose story shows it. */
export interface Bug extends Change {
  name: string
  seed: number
}

/** The rooms' loop. */
const loop: Bug[] = [
  {
    name: 'the mark of a command is not written with its events',
    file: 'party/src/kernel/turn.ts',
    code: '...(answers.length > 0 && { answers }),',
    instead: '',
    seed: 52,
  },
  {
    name: 'the mark of another room’s effects is not written with their events',
    file: 'party/src/kernel/turn.ts',
    code: '...(marks.size > 0 && { marks: [...marks].map(([from, { log, n }]) => [from, log, n]) }),',
    instead: '',
    seed: 2,
  },
  {
    name: 'an acknowledgement leaves before the write',
    file: 'party/src/kernel/turn.ts',
    code: 'memory.journal.write(text, () => keep(memory, kind.version, now(), live), sends)',
    instead:
      'sends(); memory.journal.write(text, () => keep(memory, kind.version, now(), live), () => {})',
    seed: 9,
  },
  {
    name: 'writes overtake each other',
    file: 'party/src/hosts/memory-room.ts',
    code: 'written = Math.max(written, time.now() + around.latency.write())',
    instead: 'written = time.now() + around.latency.write()',
    seed: 3,
  },
  {
    name: 'a cursor is off by one',
    file: 'party/src/kernel/turn.ts',
    code: 'const position = whole ? from + texts.length : from + first.length',
    instead: 'const position = whole ? from + texts.length : from + first.length + 1',
    seed: 189,
  },
  {
    name: 'an effect that comes again takes effect again',
    file: 'party/src/kernel/turn.ts',
    code: 'if (call.first + i <= taken) return',
    instead: '',
    seed: 2,
  },
  {
    name: 'an effect whose delivery failed is given up',
    file: 'party/src/kernel/outbox.ts',
    code: 'if (!stopped) backOff(lane)',
    instead: 'if (!stopped) lane.pending = []',
    seed: 13,
  },
  {
    name: 'a rejected write is ignored',
    file: 'party/src/kernel/room.ts',
    code: 'host.onPoisoned(restart)',
    instead: 'host.onPoisoned(() => {})',
    seed: 5,
  },
  {
    name: 'a snapshot forgets what is to be delivered',
    file: 'party/src/kernel/memory.ts',
    code: 'lanes: memory.outbox.lanes(),',
    instead: 'lanes: [],',
    seed: 59,
  },
]

const client: Bug[] = [
  {
    name: 'a page that was reloaded counts its commands from one',
    file: 'packages/client/src/outbox/outbox.ts',
    code: 'kept = { ...from, entries: [] }',
    instead: 'kept = { ...from, next: 1, entries: [] }',
    seed: 70,
  },
  {
    name: 'a copy does not remember how far it has read',
    file: 'packages/client/src/replica/replica.ts',
    code: 'cursor = frame.cursor\n    if (events.length === 0) return',
    instead: 'if (events.length === 0) return',
    seed: 1,
  },
  {
    name: 'what was sent on a line that broke is not sent again',
    file: 'packages/client/src/session/pump.ts',
    code: 'paused = undefined\n      flying.clear()',
    instead: 'paused = undefined',
    seed: 7,
  },
  {
    name: 'what waits is not kept over a reload',
    file: 'packages/client/src/outbox/outbox.ts',
    code: 'keep?.(kept)\n    $entries.set(entries)',
    instead: '$entries.set(entries)',
    seed: 47,
  },
]

const conversation: Bug[] = [
  {
    name: 'a visitor is told what the team alone may know',
    file: 'packages/core/src/conversation/view.ts',
    code: 'if (hidden.has(event.type)) return undefined',
    instead: '',
    seed: 1,
  },
  {
    name: 'the view of an event lacks its epoch',
    file: 'packages/core/src/conversation/view.ts',
    code: 'const { team: _, ...rest } = event',
    instead: 'const { team: _, epoch: __, ...rest } = event as typeof event & { epoch?: number }',
    seed: 1,
  },
  {
    name: 'a second transfer begins while one is live',
    file: 'packages/core/src/conversation/transfer/request.ts',
    code: "return live ? refuse('transfer-live', { transfer: live.id }) : floor.agent",
    instead: 'return floor.agent',
    seed: 1,
  },
  {
    name: 'a customer is not told that a transfer has ended',
    file: 'packages/core/src/conversation/transfer/end.ts',
    code: "...(transfer.told && outcome !== 'accepted'",
    instead: "...(transfer.told && outcome === 'declined'",
    seed: 1,
  },
  {
    name: 'a department may take for ever',
    file: 'packages/core/src/conversation/transfer/time.ts',
    code: 'for (const due of [consentLapses, departmentLapses, followUp, promiseLapses]) {',
    instead: 'for (const due of [consentLapses, followUp, promiseLapses]) {',
    seed: 1,
  },
  {
    name: 'the desk is not told of a conversation that is with the bot again',
    file: 'packages/core/src/conversation/react.ts',
    code: "return [{ type: 'leave-queue', conversation }]",
    instead: 'return []',
    seed: 4,
  },
]

const desk: Bug[] = [
  {
    name: 'a declined offer keeps its slot',
    file: 'packages/core/src/desk/leases.ts',
    code: "release(draft, offer, how === 'revoked' ? 'superseded' : how)",
    instead: 'void how',
    seed: 3,
  },
  {
    name: 'a slot is reserved twice for one conversation',
    file: 'packages/core/src/desk/leases.ts',
    code: 'if (!wish || wish.offer !== undefined) continue',
    instead: 'if (!wish) continue',
    seed: 1,
  },
  {
    name: 'whoever had a conversation keeps its slot',
    file: 'packages/core/src/desk/evolve.ts',
    code: 'return withFloor(offAgent(learnt, conversation), conversation,',
    instead: 'return withFloor(learnt, conversation,',
    seed: 1,
  },
  {
    name: 'a conversation that has ended stays listed',
    file: 'packages/core/src/desk/queue.ts',
    code: "if (draft.state.conversations[conversation]) draft.emit({ type: 'ended', conversation })",
    instead: '',
    seed: 1,
  },
  {
    name: 'anybody is asked about a customer with a member of their own',
    file: 'packages/core/src/desk/leases.ts',
    code: '...(keptFor && { keptFor }),\n  excluded',
    instead: 'excluded',
    seed: 3,
  },
  {
    name: 'whoever was asked to look and has it is listed for ever',
    file: 'packages/core/src/desk/queue.ts',
    code: 'unlist(draft, conversation, agent)',
    instead: '',
    seed: 51,
  },
  {
    name: 'conversations of agents who are gone stay with them',
    file: 'packages/core/src/desk/gone.ts',
    code: 'if (goneAt !== undefined && goneAt <= draft.now) abandon(draft, agent)',
    instead: '',
    seed: 23,
  },
]

/** Mistakes that the simulation has to find; none of them is ever shipped. */
export const bugs: readonly Bug[] = [...loop, ...client, ...conversation, ...desk]
