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
    seed: 28,
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
    code: 'memory.journal.write(text, () => keep(memory, kind, now(), live), sends)',
    instead: 'sends(); memory.journal.write(text, () => keep(memory, kind, now(), live), () => {})',
    seed: 9,
  },
  {
    name: 'writes overtake each other',
    file: 'party/src/hosts/memory-room.ts',
    code: 'written = Math.max(written, time.now() + around.latency.write())',
    instead: 'written = time.now() + around.latency.write()',
    seed: 2,
  },
  {
    name: 'a cursor is off by one',
    file: 'party/src/kernel/sends.ts',
    code: 'const position = whole ? from + texts.length : from + first.length',
    instead: 'const position = whole ? from + texts.length : from + first.length + 1',
    seed: 287,
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
    seed: 4,
  },
  {
    name: 'a rejected write is ignored',
    file: 'party/src/kernel/room.ts',
    code: 'host.onPoisoned(restart)',
    instead: 'host.onPoisoned(() => {})',
    seed: 7,
  },
  {
    name: 'a snapshot forgets what is to be delivered',
    file: 'party/src/kernel/memory.ts',
    code: 'lanes: memory.outbox.lanes(),',
    instead: 'lanes: [],',
    seed: 116,
  },
  {
    name: 'a snapshot forgets what clients were answered',
    file: 'party/src/kernel/memory.ts',
    code: 'clients: memory.clients.rows(),',
    instead: 'clients: [],',
    seed: 27,
  },
  {
    name: 'a snapshot forgets which effects of other rooms were taken',
    file: 'party/src/kernel/memory.ts',
    code: 'marks: memory.marks.rows(),',
    instead: 'marks: [],',
    seed: 119,
  },
  {
    name: 'a room that an alarm wakes goes on sleeping',
    file: 'party/src/kernel/room.ts',
    code: 'for (const resolve of wakened.splice(0)) resolve()\n      schedule()',
    instead: 'for (const resolve of wakened.splice(0)) resolve()',
    seed: 126,
  },
]

const client: Bug[] = [
  {
    name: 'a page that was reloaded counts its commands from one',
    file: 'packages/client/src/outbox/outbox.ts',
    code: 'kept = { ...from, entries: [] }',
    instead: 'kept = { ...from, next: 1, entries: [] }',
    seed: 9,
  },
  {
    name: 'a copy does not remember how far it has read',
    file: 'packages/client/src/replica/replica.ts',
    code: 'cursor = frame.cursor\n    if (events.length === 0) return',
    instead: 'if (events.length === 0) return',
    seed: 3,
  },
  {
    name: 'what was sent on a line that broke is not sent again',
    file: 'packages/client/src/session/pump.ts',
    code: 'flying.clear()',
    instead: '',
    seed: 7,
  },
  {
    name: 'what is on its way leaves again with what was put off',
    file: 'packages/client/src/session/pump.ts',
    code: 'if (flying.size > 0) return',
    instead: 'flying.clear()',
    seed: 147,
  },
  {
    name: 'a tab that goes keeps what it had taken over',
    file: 'packages/client/src/outbox/orphans.ts',
    code: 'const leave = () => stop(claim.release)',
    instead: 'const leave = () => stop(() => {})',
    seed: 15446,
  },
  {
    name: 'what waits is not kept over a reload',
    file: 'packages/client/src/outbox/outbox.ts',
    code: 'keep?.(kept)\n    $entries.set(entries)',
    instead: '$entries.set(entries)',
    seed: 9,
  },
]

const conversation: Bug[] = [
  {
    name: 'a visitor is told what the team alone may know',
    file: 'packages/core/src/conversation/view.ts',
    code: 'if (hidden.has(event.type)) return undefined',
    instead: '',
    seed: 2,
  },
  {
    name: 'the view of an event lacks its epoch',
    file: 'packages/core/src/conversation/view.ts',
    code: 'const { team: _, ...rest } = event',
    instead: 'const { team: _, epoch: __, ...rest } = event as typeof event & { epoch?: number }',
    seed: 3,
  },
  {
    name: 'a second transfer begins while one is live',
    file: 'packages/core/src/conversation/transfer/request.ts',
    code: "return live ? refuse('transfer-live', { transfer: live.id }) : floor.agent",
    instead: 'return floor.agent',
    seed: 2,
  },
  {
    name: 'a colleague may answer under an older floor',
    file: 'packages/core/src/conversation/member.ts',
    code: "if (epoch !== state.epoch) return refuse('stale-floor')\n  if (state.floor.holder === 'closed')",
    instead: "if (state.floor.holder === 'closed')",
    seed: 41,
  },
  {
    name: 'a customer is not told that a transfer has ended',
    file: 'packages/core/src/conversation/transfer/end.ts',
    code: "...(transfer.told && outcome !== 'accepted'",
    instead: "...(transfer.told && outcome === 'declined'",
    seed: 2,
  },
  {
    name: 'a department may take for ever',
    file: 'packages/core/src/conversation/transfer/time.ts',
    code: 'for (const due of [consentLapses, departmentLapses, followUp, promiseLapses]) {',
    instead: 'for (const due of [consentLapses, followUp, promiseLapses]) {',
    seed: 313,
  },
  {
    name: 'the desk is not told of a conversation that is with the bot again',
    file: 'packages/core/src/conversation/react.ts',
    code: "return [{ type: 'leave-queue', conversation }]",
    instead: 'return []',
    seed: 3,
  },
]

const desk: Bug[] = [
  {
    name: 'a declined offer keeps its slot',
    file: 'packages/core/src/desk/leases.ts',
    code: "release(draft, offer, how === 'revoked' ? 'superseded' : how)",
    instead: 'void how',
    seed: 26,
  },
  {
    name: 'a slot is reserved twice for one conversation',
    file: 'packages/core/src/desk/tables.ts',
    code: 'offer === undefined ? inside(state.seeking',
    instead: 'true ? inside(state.seeking',
    seed: 2,
  },
  {
    name: 'whoever had a conversation keeps its slot',
    file: 'packages/core/src/desk/evolve.ts',
    code: 'return withFloor(offAgent(learnt, conversation), conversation,',
    instead: 'return withFloor(learnt, conversation,',
    seed: 2,
  },
  {
    name: 'a conversation that has ended stays listed',
    file: 'packages/core/src/desk/queue.ts',
    code: "if (knownOf(draft.state, conversation)) draft.emit({ type: 'ended', conversation })",
    instead: '',
    seed: 6,
  },
  {
    name: 'anybody is asked about a customer with a member of their own',
    file: 'packages/core/src/desk/line.ts',
    code: '...(keptFor && { keptFor }),\n  excluded',
    instead: 'excluded',
    seed: 20,
  },
  {
    name: 'whoever was asked to look and has it is listed for ever',
    file: 'packages/core/src/desk/queue.ts',
    code: 'unlist(draft, conversation, agent)',
    instead: '',
    seed: 304,
  },
  {
    name: 'conversations of agents who are gone stay with them',
    file: 'packages/core/src/desk/gone.ts',
    code: '    abandon(draft, agent)\n',
    instead: '',
    seed: 2,
  },
]

/** Mistakes that the simulation has to find; none of them is ever shipped. */
export const bugs: readonly Bug[] = [...loop, ...client, ...conversation, ...desk]
