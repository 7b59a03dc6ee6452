import type { Json, RefusalCode, Time } from '@baton/core'

/** Rises when an old client could misread a frame. */
export const VERSION = 2

/** The one heartbeat: constant strings, so that a platform can answer without waking the room. */
export const PING = 'ping'
export const PONG = 'pong'

/** Where a client stands in its audience's copy of a log. Opaque to clients. */
export type Cursor = string

/** The cursor of who has seen nothing yet. */
export const ORIGIN: Cursor = '0'

export type ClientFrame =
  /** First on every socket. `client` names the tab; `resume` says what its replica holds. */
  | {
      t: 'hello'
      v: number
      token: string
      client: string
      resume?: { log: string; cursor: Cursor }
    }
  /** `n` rises strictly per client; the same `n` again gets the same answer. */
  | { t: 'command'; n: number; command: unknown }
  /** Never stored, never answered, may be lost. */
  | { t: 'signal'; signal: unknown }
  /** Asks for what was before a window; one at a time. */
  | { t: 'earlier'; before: Cursor }

/** A command that was carried out, and what its sender is told beside that. */
export type Ack = [n: number, answer?: Json]

export type ServerFrame =
  | {
      t: 'welcome'
      v: number
      /** The log's incarnation: a foreign one resets the replica. */
      log: string
      cursor: Cursor
      /** With `state`: where its window begins. */
      first?: Cursor
      now: Time
      /** The highest `n` of this client that the room has seen. */
      seen: number
      /** Left out when `events` continue what the client holds. */
      state?: unknown
      /** With `state`: the newest events, as a window for the screen. Without: what was missed. */
      events: unknown[]
      /** Signals that still hold: bot text so far, place in line. */
      signals: unknown[]
    }
  /** `acks`: what of the receiver's own commands was carried out together with these events. */
  | { t: 'events'; cursor: Cursor; now: Time; events: unknown[]; acks?: Ack[] }
  /** The events that end right before `before`; they begin at `first`, the log at `ORIGIN`. */
  | { t: 'earlier'; before: Cursor; first: Cursor; events: unknown[] }
  /** A command that was carried out and brought its sender no events. */
  | { t: 'ack'; n: number; answer?: Json }
  | { t: 'refused'; n?: number; code: RefusalCode; params?: Record<string, string | number> }
  | { t: 'signal'; signal: unknown }

/** Why the room closed a socket. 44xx are final: the client stops until it has mended the cause. */
export const closeCodes = {
  4400: 'bad-frame',
  4401: 'bad-token',
  4403: 'not-allowed',
  4404: 'not-found',
  4408: 'hello-first',
  4409: 'outbox-expired',
  4413: 'too-large',
  4426: 'bad-version',
  4429: 'rate-limited',
  4498: 'token-expired',
} as const satisfies Record<number, RefusalCode>

/** The room lost its footing (a failed write) and starts anew: come back at once. */
export const CLOSE_RESTART = 4500

/** The client was sent more than it shows to read: it comes back and goes on where it was. */
export const CLOSE_SLOW = 4501

/** The same client said hello on another socket, which is now the only one that is heard. */
export const CLOSE_REPLACED = 4410

export const bounds = {
  /** UTF-16 units of one text that a person writes. */
  text: 8_000,
  /** Bytes of a file, and of one that is sent as an image (A17). */
  file: 50 * 1024 * 1024,
  image: 5 * 1024 * 1024,
  /** Files in one message. */
  files: 10,
  /** Bytes of one frame from a client. */
  frame: 64 * 1024,
  /** Commands a second that one socket may send for long, and how many at once. */
  rate: 20,
  burst: 60,
  /** Frames of one socket that may wait for their turn. */
  queue: 256,
  /** Commands that a client keeps while it cannot deliver them. */
  outbox: 200,
  /** Rows of a list that a console is shown unless it asks for more, ... */
  rows: 50,
  /** ... and so many at most. */
  mostRows: 200,
  /** UTF-16 units of what a console searches for. */
  query: 100,
  /** Events in a welcome, and in one step back. */
  window: 200,
  /** Steps back a second that one socket may take for long, and how many at once. */
  earlierRate: 5,
  earlierBurst: 20,
  /** Answers that a room remembers for each client, and for how long it remembers the client. */
  answers: 64,
  clientDays: 7,
  helloSeconds: 5,
  /** Units of text that a client takes at most before it lets itself be heard again, ... */
  heardEvery: 512 * 1024,
  /** ... and that a room sends it at most before it counts as too slow. */
  unheard: 8 * 1024 * 1024,
} as const
