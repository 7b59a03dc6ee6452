import type { ConversationEvent, ConversationState, MemberCommand } from '@baton/core'
import type { OnWire } from '@baton/protocol'
import type { ReadableAtom } from 'nanostores'
import type { ConversationView } from '../conversation/view.js'
import { BatonError } from '../errors.js'
import type { Links } from '../files/links.js'
import type { SendOptions } from '../files/types.js'
import type { Say, Uploads } from '../files/uploads.js'
import type { CallOptions } from '../options.js'
import type { Entry } from '../outbox/entry.js'
import { checkedText } from '../outbox/text.js'
import type { OwnWords } from '../replica/outgoing.js'
import type { Connection } from '../session/connection.js'
import { abortable } from '../session/retry.js'
import type { AgentConversation } from './types.js'

/** The events that show what this agent has written. */
export const ownWords =
  (id: () => string | undefined) =>
  (event: ConversationEvent): OwnWords | undefined => {
    if (event.type === 'said' && event.by.kind === 'agent' && event.by.id === id()) {
      return { what: 'message', text: event.text, ...(event.files && { files: event.files }) }
    }
    return event.type === 'noted' && event.by.id === id()
      ? { what: 'note', text: event.text }
      : undefined
  }

export interface ConversationParts {
  id: string
  view: ConversationView
  uploads: Uploads
  links: Links
  $connection: ReadableAtom<Connection>
  ask(command: OnWire<MemberCommand>, call: CallOptions): Promise<void>
  /** Takes away what was refused with these receipts. */
  withdrawFiles(receipts: readonly string[]): void
  /** A refused entry, taken away. */
  withdraw(id: string): Entry | undefined
  release(): void
}

/** Resolves with the first value that is one; rejects when the caller gives up. */
export const first = <T, R>(
  $store: ReadableAtom<T>,
  look: (value: T) => R | undefined,
  signal: AbortSignal | undefined,
): Promise<R> =>
  new Promise((resolve, reject) => {
    let stop = () => {}
    const end = (finish: () => void) => {
      stop()
      signal?.removeEventListener('abort', giveUp)
      finish()
    }
    const giveUp = () => end(() => reject(new BatonError('aborted')))
    const check = () => {
      try {
        const found = look($store.get())
        if (found !== undefined) end(() => resolve(found))
        return found !== undefined
      } catch (error) {
        end(() => reject(error))
        return true
      }
    }
    if (signal?.aborted) return giveUp()
    if (check()) return
    signal?.addEventListener('abort', giveUp)
    stop = $store.listen(check)
  })

/** One holder's handle on a conversation. */
export const createAgentConversation = (parts: ConversationParts): AgentConversation => {
  const { id, view, uploads, ask } = parts
  /** The floor as it is when the button is pressed; what is not there yet is waited for. */
  const epoch = async (signal: AbortSignal | undefined): Promise<number> =>
    (view.$state.get() ?? (await first(view.$state, (state?: ConversationState) => state, signal)))
      .epoch
  const filesUnder =
    (floor: number): Say =>
    async (_, text, files, call) => {
      try {
        await ask({ type: 'say', text, files, epoch: floor }, call)
      } catch (error) {
        parts.withdrawFiles(files)
        throw error
      }
    }
  const say = async (text: string, call: SendOptions) => {
    if (call.files?.length) {
      return uploads.send(text, call, filesUnder(await epoch(call.signal)))
    }
    const plain = checkedText(text)
    await ask({ type: 'say', text: plain, epoch: await epoch(call.signal) }, call)
  }
  const note = async (text: string, call: CallOptions) =>
    ask({ type: 'note', text: checkedText(text) }, call)

  return {
    id,
    $connection: parts.$connection,
    $state: view.$state,
    $items: view.$items,
    $uploads: uploads.$uploads,
    $typing: view.$typing,
    $botText: view.$botText,
    $place: view.$place,
    $unread: view.$unread,
    $earlier: view.$earlier,
    loadEarlier: ({ signal } = {}) => abortable(view.loadEarlier(), signal),
    say: (text, call = {}) => say(text, call),
    sendFiles: (files, call = {}) => say('', { ...call, files }),
    link: (file, options = {}) => parts.links(id, file, options),
    note: (text, call = {}) => note(text, call),
    stepIn: async (call = {}) => ask({ type: 'step-in', epoch: await epoch(call.signal) }, call),
    close: async (call = {}) => ask({ type: 'close', epoch: await epoch(call.signal) }, call),
    categorise: (category, call = {}) => ask({ type: 'categorise', category }, call),
    transfer: async ({ to, note, reason, consent, anyway, stay, how = 'manual' }, call = {}) =>
      ask(
        {
          type: 'transfer',
          to,
          how,
          epoch: await epoch(call.signal),
          ...(note !== undefined && note !== '' && { note }),
          ...(reason !== undefined && reason !== '' && { reason }),
          ...(consent !== undefined && { consent }),
          ...(anyway !== undefined && { anyway }),
          ...(stay !== undefined && { stay }),
        },
        call,
      ),
    consult: (agent, note, call = {}) =>
      ask({ type: 'consult', agent, ...(note !== undefined && note !== '' && { note }) }, call),
    releaseHelper: (agent, call = {}) => ask({ type: 'release-helper', agent }, call),
    followRule: async (rule, call = {}) =>
      ask({ type: 'follow-rule', rule, epoch: await epoch(call.signal) }, call),
    fill: (part, value, call = {}) => ask({ type: 'fill', part, value }, call),
    cancelTransfer: async (call = {}) => {
      const transfer = view.$state.get()?.team?.transfer?.id
      if (transfer === undefined) throw new BatonError('transfer-gone')
      await ask({ type: 'cancel-transfer', transfer }, call)
    },
    readPacket: async (call = {}) => {
      const offer = view.$state.get()?.team?.ringing?.offer
      if (offer === undefined) throw new BatonError('offer-gone')
      await ask({ type: 'read-packet', offer }, call)
    },
    returnToBot: async (reason, call = {}) =>
      ask({ type: 'return-to-bot', reason, epoch: await epoch(call.signal) }, call),
    answerCall: (call = {}) => ask({ type: 'answer-call' }, call),
    inviteRating: (call = {}) => ask({ type: 'invite-rating' }, call),
    typing: view.typing,
    seen: view.seen,
    async retry(entry, call = {}) {
      if (uploads.has(entry)) {
        return uploads.retry(entry, call, filesUnder(await epoch(call.signal)))
      }
      const { type, text, files } = parts.withdraw(entry)?.command ?? {}
      if (text === undefined) return
      if (files) {
        const floor = await epoch(call.signal)
        return ask({ type: 'say', text, files: [...files], epoch: floor }, call)
      }
      await (type === 'note' ? note(text, call) : say(text, call))
    },
    dismiss: (entry) => void (uploads.has(entry) ? uploads.dismiss(entry) : parts.withdraw(entry)),
    release: parts.release,
  }
}
