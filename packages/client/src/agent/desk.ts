import {
  conversationReplica,
  type MemberCommand,
  type MemberToCustomer,
  type Role,
  type TeamSettings,
} from '@baton/core'
import type { OnWire } from '@baton/protocol'
import { atom, computed } from 'nanostores'
import { type ConversationView, createConversationView } from '../conversation/view.js'
import { BatonError } from '../errors.js'
import { createLinks } from '../files/links.js'
import { createUploads, type Uploads } from '../files/uploads.js'
import type { CallOptions } from '../options.js'
import { type Claim, claimOutbox } from '../outbox/claim.js'
import { type Command, type Entry, waiting } from '../outbox/entry.js'
import { adoptOrphans } from '../outbox/orphans.js'
import { createOutbox, type Outbox, type Verdict } from '../outbox/outbox.js'
import { checkedText } from '../outbox/text.js'
import { cachedToken } from '../session/identity.js'
import { createPool } from '../session/pool.js'
import { requestSession } from '../session/request.js'
import { abortable, untilDone } from '../session/retry.js'
import { createWorld } from '../session/world.js'
import { requestAnswers } from './answers.js'
import { createBoard } from './board.js'
import { createAgentConversation, first, ownWords } from './conversation.js'
import { offerIn } from './offer.js'
import type { AgentConversation, AgentDesk, AgentDeskOptions, TransferResult } from './types.js'
import { createWatch } from './watch.js'

/** Words are kept: refused as `stale-floor` they become a draft (X1). */
const refused = ({ command }: Entry): Verdict =>
  command.type === 'say' || command.type === 'note' ? 'keep' : 'drop'

const thrown = <T>(found: T | BatonError): T => {
  if (found instanceof BatonError) throw found
  return found
}

const roles: readonly string[] = ['agent', 'supervisor', 'admin'] satisfies Role[]

/** One agent's work, without any screen. See `AgentDesk`. */
export const createAgentDesk = (options: AgentDeskOptions): AgentDesk => {
  const { url, desk = 'main' } = options
  const deskRoom = `desk/${desk}`
  const prefix = `baton:${url}:agent:outbox:`
  const world = createWorld(options)
  const outbox = createOutbox({ refused })
  const $id = atom<string | undefined>(undefined)
  const $role = atom<Role | undefined>(undefined)
  const $settings = atom<TeamSettings | undefined>(undefined)
  const $error = atom<BatonError | undefined>(undefined)
  const $pending = computed(outbox.$entries, (entries) => entries.filter(waiting).length)
  const { heard, ...board } = createBoard($id)
  const views = new Map<string, ConversationView>()
  let claim: Claim | undefined
  let stopOrphans = () => {}
  let starting: Promise<void> | undefined
  let disposed = false

  const identity = cachedToken(options.token, world.clock.now, ({ sub, role = '' }) => {
    $id.set(sub)
    $role.set(roles.includes(role) ? (role as Role) : undefined)
  })

  const links = createLinks({ url, world, identity, over: () => disposed })
  /** What is on its way goes on when its tab is closed. */
  const uploads = new Map<string, Uploads>()
  const uploadsOf = (conversation: string): Uploads => {
    const known = uploads.get(conversation)
    if (known) return known
    const made = createUploads({ url, world, identity, conversation: async () => conversation })
    uploads.set(conversation, made)
    made.$uploads.listen(() => forgetUploads(conversation))
    return made
  }
  const forgetUploads = (conversation: string) => {
    if (views.has(`conversation/${conversation}`)) return
    if (uploads.get(conversation)?.idle()) uploads.delete(conversation)
  }

  const viewOf = (room: string): ConversationView => {
    const view = createConversationView({
      room,
      side: 'team',
      folding: conversationReplica,
      own: ownWords($id.get),
      outbox,
      clock: world.clock,
      signal: (signal) => pool.find(room)?.signal(signal),
      askEarlier: (before) => pool.find(room)?.askEarlier(before) ?? false,
    })
    views.set(room, view)
    return view
  }

  const makePool = (box: Outbox, screen: boolean) =>
    createPool({
      url,
      identity,
      outbox: box,
      world,
      listener: (room) => {
        if (!screen) return undefined
        if (room === deskRoom) return { signalled: heard }
        return room.startsWith('conversation/') ? viewOf(room).listener : undefined
      },
      left(room) {
        views.get(room)?.stop()
        views.delete(room)
        forgetUploads(room.slice(room.indexOf('/') + 1))
      },
      stopped: (_, code) => $error.set(new BatonError(code)),
    })
  const pool = makePool(outbox, true)
  const { session: deskSession } = pool.hold(deskRoom)

  const claimOwn = async (): Promise<void> => {
    const claimed = await claimOutbox(world.storage, world.locks, prefix, $id.get())
    if (disposed) return claimed.release()
    claim = claimed
    outbox.attach(claimed.client, claimed.kept, claimed.keep)
    stopOrphans = adoptOrphans({
      ...world,
      prefix,
      sub: $id.get,
      own: outbox,
      rules: { refused },
      pool: (box) => makePool(box, false),
    })
  }

  const begin = async (): Promise<void> => {
    const token = await untilDone(
      () => identity.token(false),
      world,
      () => disposed,
    )
    if (!claim) await claimOwn()
    if (disposed) return
    pool.start()
    const settings = untilDone(
      async () =>
        $settings.set((await requestSession<TeamSettings>(world.fetch, url, token)).settings),
      world,
      () => disposed,
    )
    const $arrived = computed([board.$board, deskSession.$connection], (rows, connection) => {
      if (connection.state === 'stopped') return new BatonError(connection.code)
      return rows.size > 0
    })
    const arrived = first($arrived, (now) => now || undefined, undefined)
    await Promise.all([settings, arrived.then(thrown)])
    $error.set(undefined)
  }

  const start = (): Promise<void> => {
    if (disposed) return Promise.reject(new BatonError('disposed'))
    if (claim) pool.start()
    starting ??= begin().catch((error) => {
      starting = undefined
      if (error instanceof BatonError) $error.set(error)
      throw error
    })
    return starting
  }

  const ask = async (command: Command, room: string, { signal }: CallOptions): Promise<void> => {
    if (disposed) throw new BatonError('disposed')
    if (signal?.aborted) throw new BatonError('aborted')
    const { id } = outbox.add(command, room, world.now())
    const answer = outbox.answer(id, signal)
    start().catch(() => undefined)
    await answer
  }

  const answers: AgentDesk['answers'] = async (text, language, { signal } = {}) => {
    if (disposed) throw new BatonError('disposed')
    if (signal?.aborted) throw new BatonError('aborted')
    const { fetch } = world
    return abortable(requestAnswers({ text, language }, { fetch, url, identity, signal }), signal)
  }

  const withdraw = (id: string) => {
    const entry = outbox.$entries.get().find((one) => one.id === id && one.failed)
    if (entry) outbox.withdraw(id)
    return entry
  }

  const open = (conversation: string): AgentConversation => {
    const room = `conversation/${conversation}`
    const { session, release } = pool.hold(room)
    start().catch(() => undefined)
    return createAgentConversation({
      id: conversation,
      view: views.get(room) ?? viewOf(room),
      uploads: uploadsOf(conversation),
      links,
      $connection: session.$connection,
      ask: (command, call) => ask(command, room, call),
      withdrawFiles: outbox.withdrawFiles,
      withdraw,
      release,
    })
  }

  /** Opens what rings, waits until its replica shows the offer, and answers it under that floor. */
  const answer = async (
    offer: string,
    command: (epoch: number) => OnWire<MemberCommand>,
    { signal }: CallOptions,
  ): Promise<AgentConversation> => {
    const row = board.$offers.get().find(({ id }) => id === offer)
    if (!row) throw new BatonError('offer-gone')
    const chat = open(row.conversation)
    try {
      const $both = computed([chat.$state, chat.$items, board.$offers], (state, items, offers) =>
        offerIn({ offer, state, items, offers, me: $id.get() }),
      )
      const found = thrown(await first($both, (now) => now, signal))
      const send = command(found.epoch)
      if (!found.yours || send.type !== 'accept') {
        await ask(send, `conversation/${row.conversation}`, { ...(signal && { signal }) })
      }
      return chat
    } catch (error) {
      chat.release()
      throw error
    }
  }

  const ticket = async (command: MemberToCustomer, call: CallOptions): Promise<void> => {
    const row = board.$tickets.get().find((one) => one.row.ticket === command.ticket)?.row
    if (!row) throw new BatonError('unknown-ticket')
    await ask(command as Command, `customer/${row.customer}`, call)
  }

  return {
    ...board,
    ...createWatch(deskSession),
    $connection: deskSession.$connection,
    $id,
    $role,
    $settings,
    $pending,
    $error,
    now: world.now,
    start: ({ signal } = {}) => abortable(start(), signal),
    setStatus: (status, call = {}) =>
      ask({ type: 'set-status', status } as Command, deskRoom, call),
    open,
    accept: (offer, call = {}) =>
      answer(offer, (epoch) => ({ type: 'accept', offer, epoch }), call),
    decline: async (offer, reason, call = {}) => {
      const chat = await answer(offer, () => ({ type: 'decline', offer, reason }), call)
      chat.release()
    },
    async transferMany(requests, call = {}) {
      const results: TransferResult[] = []
      for (const { conversation, ...request } of requests) {
        const chat = open(conversation)
        try {
          await chat.transfer({ how: 'batch', ...request }, call)
          results.push({ conversation })
        } catch (error) {
          if (!(error instanceof BatonError)) throw error
          results.push({ conversation, error })
        } finally {
          chat.release()
        }
      }
      return results
    },
    takeTicket: (id, call = {}) => ticket({ type: 'take-ticket', ticket: id }, call),
    answerTicket: async (id, text, call = {}) =>
      ticket({ type: 'answer-ticket', ticket: id, text: checkedText(text) }, call),
    closeTicket: (id, call = {}) => ticket({ type: 'close-ticket', ticket: id }, call),
    answers,
    dispose() {
      if (disposed) return
      disposed = true
      stopOrphans()
      pool.stop()
      for (const view of views.values()) view.stop()
      for (const one of uploads.values()) one.stop()
      outbox.dispose()
      claim?.release()
    },
  }
}
