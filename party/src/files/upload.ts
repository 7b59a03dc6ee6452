import type { FileRef } from '@baton/core'
import { bounds } from '@baton/protocol'
import { nanoid } from 'nanoid'
import { contentOf, HEAD } from './content.js'
import { keyOf } from './links.js'
import { cleanName } from './name.js'
import type { FileStore } from './store.js'
import { atMost, peek, TooLong } from './stream.js'

/** What is said of a file before its bytes come. */
export interface Announced {
  conversation: string
  name: string
  size: number
  /** An image is shown in place; a file, whatever it holds, is only to be saved. */
  as: 'image' | 'file'
}

export type UploadRefusal = 'file-too-large' | 'image-too-large' | 'bad-file'

/** Why a file need not even be sent. */
export const refusalOf = ({ name, size, as }: Announced): UploadRefusal | undefined => {
  if (!Number.isSafeInteger(size) || size < 1 || cleanName(name) === '') return 'bad-file'
  if (size > bounds.file) return 'file-too-large'
  return as === 'image' && size > bounds.image ? 'image-too-large' : undefined
}

/** Looks at the first bytes of a file and lets all of it through to the store. */
export const upload = async (
  store: FileStore,
  announced: Announced,
  bytes: ReadableStream<Uint8Array>,
): Promise<FileRef | { refused: UploadRefusal }> => {
  const refused = refusalOf(announced)
  if (refused) return { refused }
  const { conversation, name, size, as } = announced
  // What comes too much is left to the caller, who still has to answer over it.
  const counted = bytes.pipeThrough(atMost(size), { preventCancel: true })
  try {
    const { head, whole, body } = await peek(counted, Math.min(HEAD, size))
    const { type, image } = contentOf(head, whole || head.byteLength === size)
    const shown = image && as === 'image' && { image }
    const file: FileRef = { id: nanoid(), name: cleanName(name), size, type, ...shown }
    await store.put(keyOf(conversation, file.id), body, size, JSON.stringify(file))
    return file
  } catch (error) {
    // More than the bound is told as such; else the bytes were not as many as was said.
    const over = error instanceof TooLong && size === bounds.file
    return { refused: over ? 'file-too-large' : 'bad-file' }
  }
}
