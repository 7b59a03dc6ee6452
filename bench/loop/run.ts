import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { quantile } from '../../breaks/cut-run.js'
import {
  type BareRoom,
  type Contender,
  type Person,
  type Resumed,
  startBare,
  startOurs,
} from './contender.js'
import { busyRoom, fanOut, idleMemory, quietRooms, roundTrips, type Sizes } from './measure.js'

/** What is measured of each contender; times in ms, rates a second, memory in bytes. */
export const MEASURES = ['p50', 'p99', 'busy', 'fanOut', 'quiet', 'idle'] as const
export type Measure = (typeof MEASURES)[number]

export interface Report {
  name: string
  durable: boolean
  /** One figure for each repetition. */
  figures: Record<Measure, number[]>
}

interface Stage {
  contender: Contender
  pair: Person[]
  crowd: Person[]
  audience: Person[]
  rooms: Person[]
  report: Report
}

const AT_ONCE = 10
/** Round trips of a repetition go round the contenders so often: the machine's pace changes within seconds. */
const PARTS = 4

const roomsOf = async ({ enter }: Contender, rooms: number): Promise<Person[]> => {
  const people: Person[] = []
  for (let n = 0; n < rooms; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, rooms - n) }, (_, i) =>
      enter(`quiet-${n + i}`, 1),
    )
    people.push(...(await Promise.all(some)).flat())
  }
  return people
}

const prepare = async (contender: Contender, sizes: Sizes): Promise<Stage> => ({
  contender,
  pair: await contender.enter('pair', 2),
  crowd: await contender.enter('crowd', sizes.talkers),
  audience: await contender.enter('audience', sizes.listeners),
  rooms: await roomsOf(contender, sizes.rooms),
  report: {
    name: contender.name,
    durable: contender.durable,
    figures: { p50: [], p99: [], busy: [], fanOut: [], quiet: [], idle: [] },
  },
})

export interface Reports extends Record<BareRoom | 'ours', Report> {
  resumed: Resumed
}

/** Each measure by turns with all contenders, so that whatever the machine does meets all of them. */
export const runLoop = async (sizes: Sizes, repetitions: number): Promise<Reports> => {
  const data = await mkdtemp(join(tmpdir(), 'baton-bench-'))
  const contenders: Contender[] = []
  const started = <C extends Contender>(contender: C): C => {
    contenders.push(contender)
    return contender
  }
  const bare = async (source: BareRoom, name: string) =>
    prepare(started(await startBare(name, source, join(data, source))), sizes)
  try {
    const ours = started(await startOurs())
    const stages = {
      relay: await bare('relay', 'PartyKit relay'),
      writer: await bare('writer', 'a room that writes each message'),
      turns: await bare('turns', 'a room with a write per turn'),
      least: await bare('least', 'the least that ours has to do'),
      ours: await prepare(ours, sizes),
    }
    for (let n = 0; n <= repetitions; n += 1) await repeat(Object.values(stages), sizes, n > 0)
    for (const { contender, report } of Object.values(stages)) {
      report.figures.idle.push(await idleMemory(contender, sizes.idle, 'idle'))
    }
    return {
      relay: stages.relay.report,
      writer: stages.writer.report,
      turns: stages.turns.report,
      least: stages.least.report,
      ours: stages.ours.report,
      resumed: await ours.resume(sizes.missed),
    }
  } finally {
    await Promise.all(contenders.map(({ stop }) => stop()))
    await rm(data, { recursive: true, force: true })
  }
}

/** The first repetition only warms up. */
const repeat = async (stages: readonly Stage[], sizes: Sizes, counts: boolean): Promise<void> => {
  const { trips, window, flying } = sizes
  const note = ({ report }: Stage, measure: Measure, figure: number) => {
    if (counts) report.figures[measure].push(figure)
  }
  const times = new Map<Stage, number[]>(stages.map((stage) => [stage, []]))
  for (let part = 0; part < PARTS; part += 1) {
    for (const [{ pair }, taken] of times) {
      taken.push(...(await roundTrips(pair[0] as Person, Math.ceil(trips / PARTS))))
    }
  }
  for (const [stage, taken] of times) {
    note(stage, 'p50', quantile(taken, 0.5))
    note(stage, 'p99', quantile(taken, 0.99))
  }
  for (const stage of stages) note(stage, 'busy', await busyRoom(stage.crowd, flying, window))
  for (const stage of stages) note(stage, 'fanOut', await fanOut(stage.audience, flying, window))
  for (const stage of stages) note(stage, 'quiet', await quietRooms(stage.rooms, flying, window))
  await setTimeout(sizes.rest)
}
