import type { ConversationState } from '@baton/core'
import type { Place } from '@baton/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { EarlierState } from '../conversation/earlier.js'
import type { Typist } from '../conversation/typing.js'
import type { ConversationView } from '../conversation/view.js'
import type { ChatItem } from '../replica/items.js'
import type { Connection } from '../session/connection.js'
import type { BotText } from './types.js'

const follow = <T>(from: ReadableAtom<T>, set: (value: T) => void): (() => void) =>
  from.subscribe((value) => set(value as T))

/** What the visitor's screen shows stays the same stores while conversations come and go. */
export const createStage = () => {
  const $connection = atom<Connection>({ state: 'idle' })
  const $conversation = atom<ConversationState | undefined>(undefined)
  const $items = atom<readonly ChatItem[]>([])
  const $typing = atom<Typist | undefined>(undefined)
  const $botText = atom<BotText | undefined>(undefined)
  const $place = atom<Place | undefined>(undefined)
  const $unread = atom(0)
  const $earlier = atom<EarlierState>('none')
  let leave: (() => void)[] = []

  return {
    stores: { $connection, $conversation, $items, $typing, $botText, $place, $unread, $earlier },
    /** Shows a conversation; `connection` is that of its session. */
    show(view: ConversationView, connection: ReadableAtom<Connection> | undefined) {
      for (const stop of leave) stop()
      leave = [
        follow(view.$state, (state) => $conversation.set(state)),
        follow(view.$items, (items) => $items.set(items)),
        follow(view.$typing, (typing) => $typing.set(typing)),
        follow(view.$botText, (text) => $botText.set(text)),
        follow(view.$place, (place) => $place.set(place)),
        follow(view.$unread, (unread) => $unread.set(unread)),
        follow(view.$earlier, (earlier) => $earlier.set(earlier)),
        ...(connection ? [follow(connection, (now) => $connection.set(now))] : []),
      ]
      if (!connection) $connection.set({ state: 'idle' })
    },
    stop() {
      for (const stop of leave) stop()
    },
  }
}
