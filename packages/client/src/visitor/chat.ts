import {
  type Language,
  type VisitorCommand,
  type VisitorToCustomer,
  visitorReplica,
} from '@baton/core'
import type { OnWire } from '@baton/protocol'
import { atom, computed } from 'nanostores'
import { type ConversationView, createConversationView } from '../conversation/view.js'
import { BatonError } from '../errors.js'
import type { SendOptions } from '../files/types.js'
import type { CallOptions } from '../options.js'
import { type Claim, claimOutbox } from '../outbox/claim.js'
import { waiting } from '../outbox/entry.js'
import { adoptOrphans } from '../outbox/orphans.js'
import { createOutbox } from '../outbox/outbox.js'
import { checkedText } from '../outbox/text.js'
import { createPool, type Pool } from '../session/pool.js'
import { abortable, untilDone } from '../session/retry.js'
import type { Session } from '../session/session.js'
import { createWorld } from '../session/world.js'
import { createAsks } from './asks.js'
import { followCustomer } from './customer.js'
import { createVisitorFiles } from './files.js'
import { openCommand } from './open.js'
import { createOpened } from './opened.js'
import { cleanPage, createPages } from './pages.js'
import { createRemembered } from './remembered.js'
import { behind, conversationOf, own, refused } from './rules.js'
import { createStage } from './stage.js'
import type { VisitorChat, VisitorChatOptions } from './types.js'
import { createVisitorIdentity } from './visitor-identity.js'

/** The room that was just told of an end may not know it yet: ask again after so long. */
const AGAIN_MS = 300

/** What the screen shows, and the socket behind it. */
interface Shown {
  id?: string
  view: ConversationView
  session?: Session
  leave(): void
}

/** One visitor's chat, without any screen. See `VisitorChat`. */
export const createVisitorChat = (options: VisitorChatOptions): VisitorChat => {
  const { url } = options
  const world = createWorld(options)
  const scope = `baton:${url}:visitor:`
  const pages = createPages(world.storage, `${scope}pages`)
  const remembered = createRemembered(world.storage, `${scope}conversation`, world.now)
  const outbox = createOutbox({ refused })
  const stage = createStage()
  const $error = atom<BatonError | undefined>(undefined)
  const $language = atom<Language>(options.language)
  const $pending = computed(outbox.$entries, (entries) => entries.filter(waiting).length)
  let sub: string | undefined
  let claim: Claim | undefined
  let pool: Pool | undefined
  let stopOrphans = () => {}
  let stopWatch = () => {}
  let stopAgain: (() => void) | undefined
  let customerHeld = false
  let returning = false
  let starting: Promise<void> | undefined
  let visible = false
  let wanted = false
  let disposed = false

  const identity = createVisitorIdentity(url, world, `${scope}token`, options.token, (now) =>
    became(now),
  )

  const show = (id: string | undefined): Shown => {
    const room = id === undefined ? undefined : `conversation/${id}`
    const view: ConversationView = createConversationView({
      room,
      side: 'visitor',
      folding: visitorReplica,
      own,
      // A visitor has one screen: what is not delivered stands on it, wherever it goes.
      belongs: () => true,
      outbox,
      clock: world.clock,
      signal: (signal) => next.session?.signal(signal),
      askEarlier: (before) => next.session?.askEarlier(before) ?? false,
    })
    view.setVisible(visible)
    const next: Shown = { view, leave: () => view.stop(), ...(id !== undefined && { id }) }
    return next
  }
  let shown = show(undefined)
  stage.show(shown.view, undefined)

  /** The conversation to which words go: none before the first, and none after the end. */
  const openId = (): string | undefined =>
    shown.view.$state.get()?.floor.holder === 'closed' ? undefined : shown.id

  const opened = createOpened(openId)

  const here = (id = openId()) => (id === undefined ? undefined : `conversation/${id}`)
  const late = () => behind(outbox.$entries.get(), here(shown.id))

  const switchTo = (id: string | undefined) => {
    if (disposed || id === shown.id) return
    shown.leave()
    const next = show(id)
    shown = next
    if (id !== undefined && pool) {
      const held = pool.hold(`conversation/${id}`)
      next.session = held.session
      const unlisten = next.view.$state.listen((state) => {
        if (state?.floor.holder !== 'closed') tellPages()
        else remembered.ended(sub, id, state.survey !== undefined)
      })
      next.leave = () => {
        unlisten()
        held.release()
        next.view.stop()
      }
      remembered.set(sub, id)
      holdCustomer()
    }
    stage.show(next.view, next.session?.$connection)
    opened.tell()
  }

  /** Tells the conversation which pages were viewed; before it is there they are kept for it. */
  const tellPages = () => {
    const room = here()
    if (!room || !shown.view.$state.get()) return
    const seen = pages.all()
    pages.forget(seen)
    for (const { at: _, ...page } of seen) {
      try {
        outbox.add({ type: 'view-page', page } as OnWire<VisitorCommand>, room, world.now())
      } catch {
        // The outbox is full of what matters more.
      }
    }
  }

  const holdCustomer = () => {
    if (customerHeld || !pool || sub === undefined) return
    customerHeld = true
    pool.hold(`customer/${sub}`)
  }

  const customerListener = () =>
    followCustomer((open) => {
      if (open !== undefined) {
        // Any tab may have opened it; the one that has just ended is still named for a moment.
        switchTo(open)
        settle()
      } else if (stopAgain) again(0)
    })

  /** Sees to it that what waits for a conversation gets one. */
  const settle = () => {
    if (disposed || !pool || sub === undefined) return
    const entries = outbox.$entries.get().filter(waiting)
    const id = openId()
    if (id !== undefined) {
      wanted = false
      if (!late()) outbox.house(`conversation/${id}`)
      return
    }
    const needed = wanted || entries.some(({ room }) => room === undefined)
    const asked = stopAgain !== undefined || entries.some(({ command }) => command.type === 'open')
    if (needed && !asked)
      outbox.add(openCommand(options, $language.get(), pages.all()), `customer/${sub}`, world.now())
  }

  const again = (ms: number) => {
    stopAgain?.()
    stopAgain = world.clock.after(ms, () => {
      stopAgain = undefined
      settle()
    })
  }

  outbox.onTaken(({ command }, answer) => {
    if (command.type !== 'open') return
    const id = conversationOf(answer)
    pages.forget((command as VisitorToCustomer).pages)
    if (id === undefined || id === shown.id) return again(AGAIN_MS)
    switchTo(id)
  })
  stage.stores.$connection.listen(({ state }) => {
    if (state === 'open') $error.set(undefined)
  })
  const unsettle = outbox.$entries.listen(() => settle())

  const makePool = (box: typeof outbox, screen: boolean) =>
    createPool({
      url,
      identity,
      outbox: box,
      world,
      listener: (room) => {
        if (!screen) return undefined
        return room.startsWith('customer/') ? customerListener() : listenerOf(room)
      },
      stopped(room, code) {
        if (code === 'not-found' && room === `conversation/${shown.id}`) {
          remembered.clear()
          switchTo(undefined)
        } else $error.set(new BatonError(code))
      },
    })
  const listenerOf = (room: string) =>
    room === `conversation/${shown.id}` ? shown.view.listener : undefined

  /** The token says who this is; a token that says otherwise is somebody else. */
  const became = (now: string) => {
    if (disposed || now === sub) return
    const before = sub
    sub = now
    outbox.setSub(now)
    if (before !== undefined) {
      customerHeld = false
      pool?.stop()
      pool = undefined
      remembered.clear()
      switchTo(undefined)
      for (const { room } of outbox.$entries.get()) if (room) outbox.refuseAll(room, 'bad-token')
    }
    if (claim) connect()
  }

  const connect = () => {
    if (pool || disposed || sub === undefined) return
    pool = makePool(outbox, true)
    const id = remembered.get(sub)
    if (id !== undefined) switchTo(id)
    discover()
    pool.start()
    settle()
  }

  /** Who was here before may have a conversation that this page does not know: from elsewhere, or an answer. */
  const discover = () => {
    if (visible && (options.token || returning)) holdCustomer()
  }

  const claimOwn = async (): Promise<void> => {
    const who = options.token ? sub : identity.remembered()
    returning = who !== undefined
    const claimed = await claimOutbox(world.storage, world.locks, `${scope}outbox:`, who)
    if (disposed) return claimed.release()
    claim = claimed
    outbox.attach(claimed.client, claimed.kept, claimed.keep)
    stopOrphans = adoptOrphans({
      ...world,
      prefix: `${scope}outbox:`,
      sub: () => sub,
      own: outbox,
      rules: { refused },
      pool: (box) => makePool(box, false),
    })
    stopWatch = remembered.watch(() => {
      const id = remembered.get(sub)
      if (id !== undefined && openId() === undefined) switchTo(id)
    })
    if (who !== undefined) became(who)
  }

  const begin = async (): Promise<void> => {
    const token = () =>
      untilDone(
        () => identity.token(false),
        world,
        () => disposed,
      )
    if (!claim) {
      if (options.token) await token()
      await claimOwn()
      if (disposed) return
    }
    connect()
    await token()
    connect()
    $error.set(undefined)
  }

  const start = (): Promise<void> => {
    if (disposed) return Promise.reject(new BatonError('disposed'))
    pool?.start()
    starting ??= begin().catch((error) => {
      starting = undefined
      if (error instanceof BatonError) $error.set(error)
      throw error
    })
    return starting
  }

  const startQuietly = () => void start().catch(() => undefined)

  const ask = async (
    command: OnWire<VisitorCommand>,
    room: string | undefined,
    { signal }: CallOptions,
  ): Promise<void> => {
    if (disposed) throw new BatonError('disposed')
    if (signal?.aborted) throw new BatonError('aborted')
    const { id } = outbox.add(command, room, world.now())
    const answer = outbox.answer(id, signal)
    startQuietly()
    await answer
  }

  const inTurn = () => (late() ? undefined : here())

  const opening = async (signal: AbortSignal | undefined): Promise<string> => {
    await abortable(start(), signal)
    wanted = true
    const there = opened.when()
    settle()
    return abortable(there, signal)
  }

  const files = createVisitorFiles({
    ...{ url, world, identity, outbox, ask },
    conversation: opening,
    over: () => disposed,
  })
  const { uploads } = files

  const send = async (text: string, call: SendOptions): Promise<void> => {
    if (disposed) throw new BatonError('disposed')
    if (call.files?.length) return files.send(text, call)
    return ask({ type: 'say', text: checkedText(text) }, inTurn(), call)
  }

  return {
    ...stage.stores,
    $uploads: uploads.$uploads,
    $settings: identity.$settings,
    $known: identity.$known,
    $pending,
    $error,
    $language,
    now: world.now,
    start: ({ signal } = {}) => abortable(start(), signal),
    send: (text, call = {}) => send(text, call),
    sendFiles: (files, call = {}) => send('', { ...call, files }),
    link: (file, options = {}) => files.link(shown.id, file, options),
    ...createAsks({
      ask,
      inTurn,
      here: () => here(),
      shown: () => here(shown.id),
      conversation: () => stage.stores.$conversation.get(),
    }),
    loadEarlier: ({ signal } = {}) => abortable(shown.view.loadEarlier(), signal),
    async startNew({ signal } = {}) {
      await opening(signal)
    },
    typing: (on) => shown.view.typing(on),
    seen: (n) => shown.view.seen(n),
    setVisible(now) {
      if (visible === now || disposed) return
      visible = now
      shown.view.setVisible(now)
      discover()
    },
    viewPage(page) {
      pages.add({ ...cleanPage(page), at: world.now() })
      tellPages()
    },
    setLanguage: (language) => $language.set(language),
    async retry(id, call = {}) {
      if (uploads.has(id)) return uploads.retry(id, call)
      const entry = outbox.$entries.get().find((one) => one.id === id && one.failed)
      if (!entry) return
      outbox.withdraw(id)
      await ask(entry.command as OnWire<VisitorCommand>, inTurn(), call)
    },
    dismiss: (id) => (uploads.has(id) ? uploads.dismiss(id) : outbox.withdraw(id)),
    dispose() {
      if (disposed) return
      disposed = true
      unsettle()
      stopOrphans()
      stopWatch()
      stopAgain?.()
      uploads.stop()
      stage.stop()
      shown.view.stop()
      pool?.stop()
      outbox.dispose()
      claim?.release()
    },
  }
}
