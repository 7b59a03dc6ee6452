import type { Uploader } from './files/uploader.js'
import type { Storage } from './outbox/storage.js'
import type { Clock } from './session/clock.js'
import type { Transport } from './session/transport.js'

/** How a single call can be given up. What was sent by then may still happen. */
export interface CallOptions {
  signal?: AbortSignal
}

/** The outside world; every part has a default for browsers and for Node. */
export interface Surroundings {
  /** How rooms are reached; partysocket over the global `WebSocket` when left out. */
  transport?: Transport
  /** Node 20 has no global `WebSocket`: hand over the class of `ws`. Ignored beside `transport`. */
  WebSocket?: unknown
  /** What outlives a reload; `localStorage` where it works, else memory. */
  storage?: Storage
  clock?: Clock
  /** 0 (inclusive) to 1, for the jitter of retries. */
  random?: () => number
  fetch?: typeof fetch
  /** How a file is sent; `XMLHttpRequest` where there is one, else `fetch`, which tells no progress. */
  upload?: Uploader
  locks?: Locks
  network?: Network
}

/** Exclusive names among the tabs of a browser (Web Locks where present). */
export interface Locks {
  /** Takes the name until `release`; undefined when another tab has it. */
  take(name: string): Promise<(() => void) | undefined>
}

/** What the platform knows of the line. */
export interface Network {
  online(): boolean
  /** Tells when the line, or the page's visibility, has changed; returns its stop. */
  watch(changed: () => void): () => void
}
