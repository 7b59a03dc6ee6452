import type { Time } from '@baton/core'
import { fetchUploader, type Uploader, xhrUploader } from '../files/uploader.js'
import type { Locks, Network, Surroundings } from '../options.js'
import { leaseLocks, pageLocks, webLocks } from '../outbox/locks.js'
import { localStorageOrMemory, type Storage } from '../outbox/storage.js'
import { type Clock, systemClock } from './clock.js'
import { browserNetwork } from './network.js'
import { partysocket } from './partysocket.js'
import type { Transport } from './transport.js'

/** The surroundings with every part there. */
export interface World {
  transport: Transport
  storage: Storage
  clock: Clock
  random(): number
  fetch: typeof fetch
  upload: Uploader
  locks: Locks
  network: Network
  /** Server time, as near as the newest frame tells. */
  now(): Time
  /** What a frame says; `exact` when it is new information of another connection. */
  heard(server: Time, exact: boolean): void
}

/** Chats that share a storage must not share an outbox. */
const locksOf = new WeakMap<Storage, Locks>()

const locksFor = (storage: Storage, clock: Clock, given: Storage | undefined): Locks => {
  if (given) {
    const known = locksOf.get(given) ?? pageLocks()
    locksOf.set(given, known)
    return known
  }
  const leases = leaseLocks(storage, clock)
  return typeof navigator === 'undefined' || !navigator.locks
    ? leases
    : webLocks(navigator.locks, leases)
}

/** Only `XMLHttpRequest` tells how far an upload is; who brings a `fetch` wants all to go there. */
const uploaderFor = ({ fetch: given }: Surroundings): Uploader => {
  if (!given && typeof XMLHttpRequest !== 'undefined') return xhrUploader
  return fetchUploader(given ?? ((input, init) => fetch(input, init)))
}

/** Looks at the platform: to be called when something starts, never on import. */
export const createWorld = (given: Surroundings): World => {
  const clock = given.clock ?? systemClock
  const storage = given.storage ?? localStorageOrMemory()
  let offset = 0
  return {
    transport: given.transport ?? partysocket(given.WebSocket),
    storage,
    clock,
    random: given.random ?? Math.random,
    fetch: given.fetch ?? ((input, init) => fetch(input, init)),
    upload: given.upload ?? uploaderFor(given),
    locks: given.locks ?? locksFor(storage, clock, given.storage),
    network: given.network ?? browserNetwork(),
    now: () => clock.now() + offset,
    heard(server, exact) {
      // Frames are late, never early: the smallest delay seen is the best guess.
      const guess = server - clock.now()
      offset = exact ? guess : Math.max(offset, guess)
    },
  }
}
