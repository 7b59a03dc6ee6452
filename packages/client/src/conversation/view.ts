import type { ConversationEvent, ConversationState, Item } from '@baton/core'
import type { ClientSignal, Place, RoomSignal } from '@baton/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Entry } from '../outbox/entry.js'
import type { Outbox } from '../outbox/outbox.js'
import type { ChatItem } from '../replica/items.js'
import { createOutgoing, type OwnWords } from '../replica/outgoing.js'
import { createReplica, type Folding } from '../replica/replica.js'
import type { Clock } from '../session/clock.js'
import type { Listener } from '../session/session.js'
import type { BotText } from '../visitor/types.js'
import { createEarlier, type EarlierState } from './earlier.js'
import { createReceipts } from './receipts.js'
import { createTypist, createTypists, type Typist } from './typing.js'

export interface ViewParts {
  /** Undefined while there is no conversation: then the screen shows what waits for one. */
  room: string | undefined
  side: 'visitor' | 'team'
  /** How what this side may see is folded. */
  folding: Folding<ConversationState, ConversationEvent, Item>
  /** Which events show this person's own words. */
  own(event: ConversationEvent): OwnWords | undefined
  /** Which of the outbox's entries stand on this screen; those of the room when left out. */
  belongs?: (entry: Entry) => boolean
  outbox: Outbox
  clock: Clock
  signal(signal: ClientSignal): void
  askEarlier(before: string): boolean
}

/** One conversation as one person's screen shows it. */
export interface ConversationView {
  readonly listener: Listener
  readonly $state: ReadableAtom<ConversationState | undefined>
  readonly $items: ReadableAtom<readonly ChatItem[]>
  readonly $typing: ReadableAtom<Typist | undefined>
  readonly $botText: ReadableAtom<BotText | undefined>
  readonly $place: ReadableAtom<Place | undefined>
  readonly $unread: ReadableAtom<number>
  readonly $earlier: ReadableAtom<EarlierState>
  loadEarlier(): Promise<void>
  typing(on: boolean): void
  seen(n: number): void
  setVisible(visible: boolean): void
  stop(): void
}

const showsPlace = (state: ConversationState) =>
  state.floor.holder === 'queue' ||
  state.offer !== undefined ||
  state.team?.transfer?.phase === 'waiting'

const unread = (items: readonly Item[], side: ViewParts['side'], read: number): number =>
  items.filter(
    (item) =>
      item.kind === 'message' &&
      item.n > read &&
      (item.by.kind === 'visitor') === (side === 'team'),
  ).length

export const createConversationView = (parts: ViewParts): ConversationView => {
  const { room, side, outbox, clock } = parts
  const outgoing = createOutgoing(outbox, room, parts.belongs)
  const typists = createTypists(clock)
  const typist = createTypist(clock, (on) => parts.signal({ type: 'typing', on }))
  const receipts = createReceipts(side, clock, parts.signal)
  const $bot = atom<BotText | undefined>(undefined)
  const $where = atom<Place | undefined>(undefined)

  const folded = (events: readonly ConversationEvent[]) => {
    outgoing.shown(events.flatMap((event) => parts.own(event) ?? []))
    const others = ({ type }: ConversationEvent) => type === 'said' || type === 'assigned'
    if (events.some((event) => others(event) && !parts.own(event))) typists.clear()
    const state = replica.$state.get()
    if (!state) return
    if (!showsPlace(state)) $where.set(undefined)
    receipts.follow(state)
  }
  const replica = createReplica(parts.folding, folded)

  const earlier = createEarlier(replica.$before.get, parts.askEarlier, clock)

  const $items = atom<readonly ChatItem[]>([])
  let quiet = false
  const refresh = () => {
    const more = outgoing.$items.get()
    if (!quiet)
      $items.set(more.length > 0 ? [...replica.$items.get(), ...more] : replica.$items.get())
  }
  /** What moves from one list to the other is never seen in both. */
  const atOnce = (task: () => void) => {
    quiet = true
    task()
    quiet = false
    refresh()
  }
  const unlisten = [replica.$items.listen(refresh), outgoing.$items.listen(refresh)]
  refresh()

  const signalled = (signal: unknown) => {
    const known = signal as RoomSignal
    switch (known.type) {
      case 'typing':
        return typists.heard(known)
      case 'bot-text':
        return $bot.set({ turn: known.turn, text: known.text })
      case 'place': {
        const { type: _, ...place } = known
        return $where.set(place)
      }
      default:
        return known satisfies never
    }
  }

  return {
    listener: {
      resume: replica.resume,
      welcomed(frame) {
        atOnce(() => {
          replica.welcomed(frame)
          outgoing.welcomed(frame.seen)
        })
        earlier.arrived()
        receipts.repeat()
      },
      happened: (frame) => atOnce(() => replica.happened(frame)),
      signalled,
      earlier(frame) {
        replica.earlier(frame)
        earlier.arrived()
      },
      lost() {
        earlier.lost()
        typists.clear()
        $bot.set(undefined)
      },
    },
    $state: replica.$state,
    $items,
    $typing: typists.$typing,
    // Signals may come late: what they tell holds only as long as the log agrees.
    $botText: computed([$bot, replica.$state], (bot, state) =>
      bot && bot.turn === state?.asking?.turn ? bot : undefined,
    ),
    $place: computed([$where, replica.$state], (place, state) =>
      state && showsPlace(state) ? place : undefined,
    ),
    $earlier: earlier.$earlier,
    loadEarlier: earlier.load,
    $unread: computed([replica.$items, receipts.$read], (items, read) => unread(items, side, read)),
    typing: typist.typing,
    seen: receipts.seen,
    setVisible: receipts.setVisible,
    stop() {
      for (const stop of unlisten) stop()
      typists.clear()
      typist.stop()
      receipts.stop()
      outgoing.stop()
    },
  }
}
