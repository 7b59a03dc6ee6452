import type { ConversationState } from '@baton/core'
import type { ClientSignal } from '@baton/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Clock } from '../session/clock.js'

/** Receipts that fall together go out together. */
const COALESCE_MS = 250

export interface Receipts {
  /** Up to which message this person has seen. */
  readonly $read: ReadableAtom<number>
  follow(state: ConversationState): void
  seen(n: number): void
  setVisible(visible: boolean): void
  /** A new connection: what the room may have missed is said again. */
  repeat(): void
  stop(): void
}

/** Watermarks of what reached this screen and what was seen on it. Latest wins, so any may be lost. */
export const createReceipts = (
  side: 'visitor' | 'team',
  clock: Clock,
  tell: (signal: ClientSignal) => void,
): Receipts => {
  const $read = atom(0)
  let messages = 0
  let epoch = -1
  let known = { delivered: 0, read: 0 }
  let told = { delivered: 0, read: 0 }
  let visible = false
  let timer: (() => void) | undefined

  const flush = () => {
    timer = undefined
    const now = { delivered: messages, read: Math.min($read.get(), messages) }
    const more = (than: typeof now) => now.delivered > than.delivered || now.read > than.read
    if (!more(known) || !more(told)) return
    told = now
    tell({ type: 'seen', ...now })
  }
  const soon = () => {
    timer ??= clock.after(COALESCE_MS, flush)
  }
  const read = (n: number) => {
    if (n > $read.get()) $read.set(n)
    soon()
  }

  return {
    $read,
    follow(state) {
      // Whose receipts count goes with the floor.
      if (state.epoch !== epoch) told = { delivered: 0, read: 0 }
      epoch = state.epoch
      messages = state.messages
      known = state.marks[side]
      read(visible ? messages : known.read)
    },
    seen: (n) => read(Math.min(n, messages)),
    setVisible(now) {
      visible = now
      if (visible) read(messages)
    },
    repeat() {
      told = { delivered: 0, read: 0 }
      soon()
    },
    stop: () => timer?.(),
  }
}
