import { bounds } from '@baton/protocol'
import { nanoid } from 'nanoid'
import { atom, type ReadableAtom } from 'nanostores'
import { BatonError } from '../errors.js'
import type { CallOptions } from '../options.js'
import { checkedText } from '../outbox/text.js'
import type { Identity } from '../session/identity.js'
import { abortable, untilDone } from '../session/retry.js'
import type { World } from '../session/world.js'
import { askWithToken, filesUrl } from './request.js'
import type { Sendable, SendOptions, Upload } from './types.js'

/** How a message with files is said once they are there. */
export type Say = (
  conversation: string,
  text: string,
  receipts: string[],
  call: CallOptions,
) => Promise<void>

export interface UploadsParts {
  url: string
  world: World
  identity: Identity
  /** The conversation to which files go now; waits for one to open. */
  conversation(signal: AbortSignal): Promise<string>
}

export interface Uploads {
  readonly $uploads: ReadableAtom<readonly Upload[]>
  /** Resolves when the room has taken the message. Rejects like every call. */
  send(text: string, options: SendOptions, say: Say): Promise<void>
  has(id: string): boolean
  /** Nothing is on its way, and nothing has failed that may be sent again. */
  idle(): boolean
  /** Sends again what has failed; `say` in place of how it was to be said. */
  retry(id: string, options: Pick<SendOptions, 'as' | 'signal'>, say?: Say): Promise<void>
  /** Gives up what is on its way, and forgets what has failed. */
  dismiss(id: string): void
  stop(): void
}

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

const described = (file: Sendable, as: SendOptions['as']): Upload['files'][number] => ({
  name: file.name || 'file',
  size: file.size,
  as: as ?? (IMAGES.has(file.type) ? 'image' : 'file'),
})

/** Why the server would refuse these anyway. */
const fault = (files: Upload['files']): BatonError | undefined => {
  if (files.length > bounds.files) return new BatonError('too-many-files', { most: bounds.files })
  for (const { size, as } of files) {
    if (size === 0) return new BatonError('bad-file')
    if (size > bounds.file) return new BatonError('file-too-large', { most: bounds.file })
    if (as === 'image' && size > bounds.image) {
      return new BatonError('image-too-large', { most: bounds.image })
    }
  }
  return undefined
}

interface Batch {
  blobs: readonly Sendable[]
  say: Say
  abort: AbortController
}

type State = { state: Upload['state']; loaded?: number } & Partial<{
  code: BatonError['code']
  params: BatonError['params']
}>

/** Brings files to the server and then says the message that carries them, through every break. */
export const createUploads = (parts: UploadsParts): Uploads => {
  const { url, world, identity } = parts
  const $uploads = atom<readonly Upload[]>([])
  const batches = new Map<string, Batch>()
  let stopped = false

  const find = (id: string) => $uploads.get().find((one) => one.id === id)
  const change = (id: string, to: State) =>
    $uploads.set($uploads.get().map((one) => (one.id === id ? ({ ...one, ...to } as Upload) : one)))
  const forget = (id: string) => {
    batches.delete(id)
    $uploads.set($uploads.get().filter((one) => one.id !== id))
  }

  /** One file, tried until the server has it or says no. */
  const upload = (
    id: string,
    conversation: string,
    { blob, about, before }: { blob: Blob; about: Upload['files'][number]; before: number },
    signal: AbortSignal,
  ): Promise<string> => {
    const query = new URLSearchParams({ conversation, ...about, size: `${about.size}` })
    const address = `${filesUrl(url)}?${query}`
    const progress = (loaded: number) => {
      if (!signal.aborted) change(id, { state: 'uploading', loaded: before + loaded })
    }
    const attempt = async () => {
      change(id, { state: 'uploading', loaded: before })
      try {
        const { receipt } = await askWithToken<{ receipt: string }>(identity, (token) =>
          world.upload({ url: address, token, body: blob, signal, progress }),
        )
        return receipt
      } catch (error) {
        if (!signal.aborted) change(id, { state: 'waiting', loaded: before })
        throw error
      }
    }
    return untilDone(attempt, world, () => signal.aborted)
  }

  const run = async (
    id: string,
    { blobs, say, abort }: Batch,
    call: CallOptions,
  ): Promise<void> => {
    const { signal } = abort
    const { files, text } = find(id) as Upload
    const wrong = fault(files)
    if (wrong) throw wrong
    const conversation = await parts.conversation(signal)
    const receipts: string[] = []
    let before = 0
    for (const [i, blob] of blobs.entries()) {
      const about = files[i] as Upload['files'][number]
      receipts.push(await upload(id, conversation, { blob, about, before }, signal))
      before += blob.size
    }
    // From here on it stands among the messages, and outlives this page.
    const said = say(conversation, text, receipts, call)
    $uploads.set($uploads.get().filter((one) => one.id !== id))
    await said
    forget(id)
  }

  const start = async (first: Upload, batch: Batch, signal: AbortSignal | undefined) => {
    const { id } = first
    batches.set(id, batch)
    const giveUp = () => dismiss(id)
    signal?.addEventListener('abort', giveUp)
    try {
      await abortable(run(id, batch, signal ? { signal } : {}), batch.abort.signal)
    } catch (error) {
      const { code, params } = error instanceof BatonError ? error : new BatonError('bad-file')
      if (batch.abort.signal.aborted || code === 'aborted') {
        forget(id)
        throw new BatonError(stopped ? 'disposed' : 'aborted')
      }
      const failed = { ...first, loaded: 0, state: 'failed', code, params } as const
      $uploads.set([...$uploads.get().filter((one) => one.id !== id), failed])
      throw new BatonError(code, { ...params })
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
  }

  const begin = (
    id: string,
    text: string,
    { files = [], as, signal }: SendOptions,
    say: Say,
  ): Promise<void> => {
    if (signal?.aborted) return Promise.reject(new BatonError('aborted'))
    const about = files.map((file) => described(file, as))
    const first: Upload = {
      id,
      at: world.now(),
      text,
      files: about,
      loaded: 0,
      size: about.reduce((sum, { size }) => sum + size, 0),
      state: 'waiting',
    }
    $uploads.set([...$uploads.get().filter((one) => one.id !== id), first])
    return start(first, { blobs: files, say, abort: new AbortController() }, signal)
  }

  const dismiss = (id: string) => {
    batches.get(id)?.abort.abort()
    forget(id)
  }

  return {
    $uploads,
    send: async (text, options, say) =>
      begin(nanoid(12), text.trim() === '' ? '' : checkedText(text), options, say),
    has: (id) => find(id) !== undefined,
    idle: () => batches.size === 0,
    async retry(id, { as, signal }, say) {
      const batch = batches.get(id)
      const failed = find(id)
      if (!batch || failed?.state !== 'failed') return
      const more = { ...(as && { as }), ...(signal && { signal }) }
      await begin(id, failed.text, { files: batch.blobs, ...more }, say ?? batch.say)
    },
    dismiss,
    stop() {
      stopped = true
      for (const { abort } of batches.values()) abort.abort()
    },
  }
}
