import { writeFile } from 'node:fs/promises'
import { heldAfterFresh } from '../client/fresh.js'
import { bytesOfBoards } from '../desk/boards.js'
import { costsOfDesks } from '../desk/costs.js'
import { tableOf } from '../desk/table.js'
import { openingsTable } from '../growth/table.js'
import { rowsPerMessage } from './rows.js'
import { runLoop } from './run.js'
import { tablesOf } from './table.js'

const REPETITIONS = 7
const MISSED = 10_000
const AGENTS = [10, 200, 2_000]
const WAITING = [100, 5_000, 50_000]
const DESK_MS = 200
const MINUTES = [5, 20, 60]
const began = performance.now()
const reports = await runLoop(
  {
    trips: 2_000,
    window: 1_500,
    talkers: 8,
    flying: 32,
    listeners: 100,
    rooms: 500,
    rest: 5_000,
    idle: 1_000,
    missed: MISSED,
  },
  REPETITIONS,
)
const desks = AGENTS.flatMap((agents) => WAITING.map((waiting) => ({ agents, waiting })))
const costs = costsOfDesks(desks, REPETITIONS, DESK_MS)
const boards = desks.map(({ agents, waiting }) => {
  const { coming, each } = bytesOfBoards(agents, waiting, 20)
  const kilobytes = (coming / 1_000).toFixed(0)
  return `| ${agents.toLocaleString('en')} | ${waiting.toLocaleString('en')} | ${each.toFixed(0)} | ${kilobytes} |`
})
const openings = await openingsTable(REPETITIONS)
const held: string[] = []
for (const minutes of MINUTES) {
  const { agent, visitor } = await heldAfterFresh(minutes)
  held.push(`| ${minutes} | ${(agent / 1_000).toFixed(0)} | ${(visitor / 1_000).toFixed(0)} |`)
}
const rows = await rowsPerMessage(1_000)
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
const text = `# Performance

Written by \`npm run bench\` in ${minutes} minutes. All servers run beside each other under \`partykit dev\` on one machine, their storage on its disk; what is measured goes round them by turns, ${REPETITIONS} times after one that warms up. The clients are plain sockets in a process of their own. Only ratios within one run mean anything: medians, the range in brackets.

Our room is what ships: it classifies, keeps every message in its journal and tells its desk. Two limits of a socket are raised by what the server is told: \`BATON_RATE\` commands a second for long (20 when left out) and \`BATON_BURST\` at once (60). The least that ours has to do is a room that parses with our schemas, classifies, writes as large a row and tells as large a frame, and has neither people nor a journal, numbers nor rules: what ours takes beyond it is what the loop costs.

${tablesOf(reports)}

Rows written for each message, alarms included, when each has a turn of its own: ${rows.toFixed(2)} (goal: at most 1.1); counted in the memory host.

Who missed ${MISSED.toLocaleString('en')} messages and comes back is sent ${(reports.resumed.sent / 1_000).toFixed(1)} kB within ${reports.resumed.ms.toFixed(1)} ms, its new socket included: a window of the newest, whatever it missed.

What a decision of a desk costs, its events folded and its effects told, while all agents are at their cap and as many come as go: one conversation ends, the next is offered and taken, one more comes, with a forecast of their wait. Beside it what it costs to tell places after an event. The desks go round by turns, ${REPETITIONS} times after one that warms up.

${tableOf(costs)}

What a desk sends to each console when it decides something now and then (in a crowd it sends at most four times a second), and to a console that comes:

| agents | waiting | bytes a decision | kB for who comes |
| --- | --- | --- | --- |
${boards.join('\n')}

How a conversation opens in the memory host, by what was said in it: asleep before, awake, until an agent's client shows it, and what that is sent.

${openings}

What clients hold while conversations of twenty messages come and go, one a minute: an agent's, who steps into each, and a page whose visitor only watches.

| minutes | kB, agent | kB, visitor |
| --- | --- | --- |
${held.join('\n')}
`
console.log(text)
await writeFile(new URL('../../docs/performance.md', import.meta.url), text)
process.exit(0)
