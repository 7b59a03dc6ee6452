import { readdir, readFile } from 'node:fs/promises'
import type { Contender, Person } from './contender.js'

/** How long and how wide; the shortened run of the tests has smaller ones. */
export interface Sizes {
  /** Messages there and back, one after the other. */
  trips: number
  /** For how long each throughput is measured, in ms. */
  window: number
  /** People who talk at once in the busy room, and messages that each has on the way. */
  talkers: number
  flying: number
  /** People who listen to one. */
  listeners: number
  /** Rooms with one message now and then. */
  rooms: number
  /** For how long nobody is asked for anything after that, in ms: some of what follows is put off. */
  rest: number
  /** Connections that do nothing. */
  idle: number
  /** Messages that somebody misses. */
  missed: number
}

const TEXT = 'about the tent that was ordered on Monday, and the pegs that were not in it.'

let texts = 0
const next = () => `${++texts} ${TEXT}`

/** From a message's leaving to its coming back to whoever said it, in ms. */
export const roundTrips = async (person: Person, trips: number): Promise<number[]> => {
  const times: number[] = []
  for (let trip = 0; trip < trips; trip += 1) {
    const text = next()
    const began = performance.now()
    const back = new Promise<void>((resolve) => {
      person.heard = (heard) => heard === text && resolve()
    })
    person.say(text)
    await back
    times.push(performance.now() - began)
  }
  return times
}

/**
 * Each keeps so many messages on the way, for so many ms or until there were so many; how many
 * there were when all had come back.
 */
export const talk = async (
  people: readonly Person[],
  flying: number,
  { window = Number.POSITIVE_INFINITY, messages = Number.POSITIVE_INFINITY },
): Promise<number> => {
  let said = 0
  const until = performance.now() + window
  const goesOn = () => performance.now() < until && said < messages
  await Promise.all(
    people.map(
      (person) =>
        new Promise<void>((resolve) => {
          const own = new Set<string>()
          const say = () => {
            const text = next()
            said += 1
            own.add(text)
            person.say(text)
          }
          person.heard = (text) => {
            if (!own.delete(text)) return
            if (goesOn()) say()
            else if (own.size === 0) resolve()
          }
          for (let n = 0; n < flying; n += 1) say()
        }),
    ),
  )
  return said
}

/** Everybody talks at once: messages a second, each back with who said it. */
export const busyRoom = async (
  people: readonly Person[],
  flying: number,
  window: number,
): Promise<number> => {
  const began = performance.now()
  const said = await talk(people, flying, { window })
  return (said * 1_000) / (performance.now() - began)
}

/** One talks, and all hear it: messages a second that were heard, by whomever. */
export const fanOut = async (
  people: readonly Person[],
  flying: number,
  window: number,
): Promise<number> => {
  const [talker, ...listeners] = people
  let heard = 0
  for (const listener of listeners) {
    listener.heard = () => {
      heard += 1
    }
  }
  const began = performance.now()
  const said = await talk(talker ? [talker] : [], flying, { window })
  while (heard < said * listeners.length) await new Promise((resolve) => setImmediate(resolve))
  return (said * people.length * 1_000) / (performance.now() - began)
}

/** One message in each room by turns, so many at a time: messages a second. */
export const quietRooms = async (
  rooms: readonly Person[],
  flying: number,
  window: number,
): Promise<number> => {
  let done = 0
  const began = performance.now()
  const walks = Math.min(flying, rooms.length)
  const walk = async (first: number) => {
    for (let at = first; performance.now() < began + window; at += walks) {
      if (at >= rooms.length) at = first
      await roundTrips(rooms[at] as Person, 1)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: walks }, (_, first) => walk(first)))
  return (done * 1_000) / (performance.now() - began)
}

/** Bytes of memory of all processes of a group. */
const memoryOf = async (group: number): Promise<number> => {
  let pages = 0
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    // Behind the name, which may have blanks in it: state, parent, group, …, and pages as the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (Number(fields[2]) === group) pages += Number(fields[21])
  }
  return pages * 4_096
}

/** Bytes that a server takes for a connection that does nothing. */
export const idleMemory = async (
  { pid, enter }: Contender,
  connections: number,
  room: string,
): Promise<number> => {
  const PER_ROOM = 50
  const first = await enter(`${room}-first`, PER_ROOM)
  const before = await memoryOf(pid)
  const people = [...first]
  for (let n = 0; n < connections; n += PER_ROOM)
    people.push(...(await enter(`${room}-${n}`, PER_ROOM)))
  const bytes = (await memoryOf(pid)) - before
  for (const person of people) person.leave()
  return bytes / connections
}
