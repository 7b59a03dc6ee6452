import type { FileRef } from '@baton/core'
import { payloadOf } from '../session/token.js'

const isRef = (file: unknown): file is FileRef =>
  typeof file === 'object' && file !== null && typeof (file as FileRef).id === 'string'

/** What receipts say of their files; whether it is true is the room's business. */
export const filesIn = (receipts: readonly string[] = []): FileRef[] =>
  receipts.flatMap((receipt) => {
    const { file } = payloadOf(receipt) ?? {}
    return isRef(file) ? [file] : []
  })
