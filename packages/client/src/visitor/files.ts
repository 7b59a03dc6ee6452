import type { VisitorCommand } from '@baton/core'
import type { OnWire } from '@baton/protocol'
import { BatonError } from '../errors.js'
import { createLinks } from '../files/links.js'
import type { Linked, LinkOptions, SendOptions } from '../files/types.js'
import { createUploads, type Say, type UploadsParts } from '../files/uploads.js'
import type { CallOptions } from '../options.js'
import type { Outbox } from '../outbox/outbox.js'

export interface VisitorFilesParts extends UploadsParts {
  outbox: Outbox
  over(): boolean
  ask(command: OnWire<VisitorCommand>, room: string, call: CallOptions): Promise<void>
}

/** A visitor's files: up to the conversation that is open, and down from the one that is shown. */
export const createVisitorFiles = ({ outbox, over, ask, ...parts }: VisitorFilesParts) => {
  const uploads = createUploads(parts)
  const links = createLinks({ ...parts, over })

  const say: Say = async (conversation, text, files, call) => {
    try {
      await ask({ type: 'say', text, files }, `conversation/${conversation}`, call)
    } catch (error) {
      outbox.withdrawFiles(files)
      throw error
    }
  }

  return {
    uploads,
    send: (text: string, call: SendOptions) => uploads.send(text, call, say),
    async link(conversation: string | undefined, file: Linked, options: LinkOptions) {
      if (conversation === undefined) throw new BatonError('not-found')
      return links(conversation, file, options)
    },
  }
}
