import type { FileRef, Time } from '@baton/core'
import type { ErrorCode } from '../errors.js'
import type { CallOptions } from '../options.js'

/** What can be sent: a `File`, or any blob with a name. */
export type Sendable = Blob & { readonly name?: string }

export interface SendOptions extends CallOptions {
  /** At most ten; what is too large is refused before anything is sent. */
  files?: readonly Sendable[]
  /** `image` is shown in place and has at most 5 MiB; by the kind of each file when left out. */
  as?: 'image' | 'file'
}

/**
 * Files on their way to the server, with the words that go along; once they are there they become
 * a message like any other. They live in this page's memory: a reload forgets them.
 */
export type Upload = {
  /** Unique on this screen, and stays. */
  id: string
  /** ms since the epoch, server time, of the moment when send was pressed. */
  at: Time
  text: string
  files: readonly { name: string; size: number; as: 'image' | 'file' }[]
  /** Bytes that have left, and bytes of all files together. */
  loaded: number
  size: number
} & (
  | { state: 'waiting' | 'uploading' }
  | { state: 'failed'; code: ErrorCode; params: Readonly<Record<string, string | number>> }
)

/** An address of a file for the next minutes. It shows a checked image, and saves anything else. */
export type LinkOptions = CallOptions & {
  /** The last one did not work. */
  renew?: boolean
}

export type Linked = Pick<FileRef, 'id'>
