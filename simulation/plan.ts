import { createRandom } from '../party/src/hosts/virtual-time.js'

/** The kinds of trouble that a run may have; each seed turns them on and off (swarm testing). */
export const TROUBLES = [
  /** Lines break; some stay half-open for a while. */
  'cuts',
  /** Rooms lose their memory: out of the blue, and right before or after a write. */
  'crashes',
  /** Rooms lose it right before or after something leaves them. */
  'sends',
  /** Lines are slow, and rooms have much to do. */
  'lags',
  /** Writes are rejected. */
  'rejections',
  /** Storage is slow for a while, or cannot be read. */
  'storage',
  /** Calls between rooms are lost, doubled or late. */
  'calls',
  /** Alarms come late, find a room that crashes, or are lost with its memory. */
  'alarms',
  /** The clocks of rooms and clients jump. */
  'clocks',
  'reloads',
  /** Visitors and agents close their page and come back. */
  'leaving',
  /** Everybody goes, and comes back an hour later. */
  'nights',
  /** In the end everybody goes for a while, and rooms sleep: alarms alone wake them. */
  'sleeping',
  /** A visitor has two tabs. */
  'tabs',
] as const

export type Trouble = (typeof TROUBLES)[number]

/** A story before it is told: the same plan, the same story. A failing one can be made shorter. */
export interface Plan {
  seed: number
  /** Those of the seed's steps that are done; time passes for the others too. */
  steps: number[]
  troubles: Trouble[]
  visitors: string[]
  /** One for each console. */
  agents: string[]
}

/** Steps of the shortest and of the longest story: most faults need few, some need many. */
const [SHORT, LONG] = [3, 60]

/** Who there is, and who takes part with that chance: few people make short stories. */
const VISITORS = [
  ['v1', 0.7],
  ['v2', 0.35],
  ['v3', 0.35],
] as const
const AGENTS = [
  ['ada', 0.5],
  ['bob', 0.5],
] as const

/** Some runs have little trouble and some have nearly all: what one kind hides another shows. */
const SHARES = [0.15, 0.5, 0.8]
/** A night takes as long as another run. */
const NIGHTS = 0.1

export const planOf = (seed: number): Plan => {
  const random = createRandom(seed ^ 0xfa17)
  const share = SHARES[Math.floor(random() * SHARES.length)] ?? 0
  const troubles = TROUBLES.filter((trouble) => random() < (trouble === 'nights' ? NIGHTS : share))
  const length = SHORT + Math.floor(random() ** 4 * (LONG - SHORT))
  const some: string[] = VISITORS.filter(([, share]) => random() < share).map(([id]) => id)
  const visitors = some.length > 0 ? some : ['v1']
  const agents: string[] = AGENTS.filter(([, share]) => random() < share).map(([id]) => id)
  return {
    seed,
    steps: Array.from({ length }, (_, step) => step),
    troubles,
    visitors: [...(troubles.includes('tabs') ? visitors.slice(0, 1) : []), ...visitors],
    agents: [...agents, 'eve', ...(random() < 0.3 ? ['eve'] : [])],
  }
}

/** Whether what one room tells another may take longer than a moment. */
export const linesOf = ({ troubles }: Plan): 'hold' | 'break' => {
  const harmless: Trouble[] = ['cuts', 'lags', 'sleeping', 'reloads', 'leaving', 'tabs']
  return troubles.every((trouble) => harmless.includes(trouble)) ? 'hold' : 'break'
}

/** From 0 to 1 by the seed and by what is asked about, whatever was asked before. */
export const lot = (seed: number, about: string): number => {
  let hash = seed | 0
  for (let at = 0; at < about.length; at += 1) {
    hash = Math.imul(hash ^ about.charCodeAt(at), 0x01000193)
  }
  return createRandom(hash)()
}
