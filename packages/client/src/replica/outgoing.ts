import { atom, type ReadableAtom } from 'nanostores'
import { filesIn } from '../files/receipt.js'
import type { Entry } from '../outbox/entry.js'
import type { Outbox } from '../outbox/outbox.js'
import type { Outgoing } from './items.js'

/** What an event of the log shows of this person's own words. */
export interface OwnWords {
  what: 'message' | 'note'
  text: string
  files?: readonly { id: string }[]
}

/**
 * A person's own words between pressing send and their place in the log. An event, an answer and a
 * welcome may tell first; whatever the order, each text is on the screen exactly once.
 */
export interface OutgoingList {
  readonly $items: ReadableAtom<readonly Outgoing[]>
  /** The log shows these. */
  shown(own: readonly OwnWords[]): void
  /** After a welcome: what the room has seen is in the log. */
  welcomed(seen: number): void
  stop(): void
}

const whatOf = (entry: Entry): Outgoing['what'] | undefined =>
  entry.command.type === 'say' ? 'message' : entry.command.type === 'note' ? 'note' : undefined

const ids = (files: OwnWords['files'] = []) => files.map(({ id }) => id).join(' ')

const outgoing = (entry: Entry, what: Outgoing['what'], sent: boolean): Outgoing => ({
  kind: 'outgoing',
  id: entry.id,
  what,
  text: entry.command.text ?? '',
  files: filesIn(entry.command.files),
  at: entry.at,
  ...(entry.failed
    ? { state: entry.failed.code === 'stale-floor' ? 'draft' : 'refused', ...entry.failed }
    : { state: sent ? 'sent' : 'sending' }),
})

/** `belongs`: which of the outbox's entries stand on this screen, beside those of its own room. */
export const createOutgoing = (
  outbox: Outbox,
  room: string | undefined,
  belongs: (entry: Entry) => boolean = (entry) => entry.room === room,
): OutgoingList => {
  const $items = atom<readonly Outgoing[]>([])
  let before: readonly Entry[] = outbox.$entries.get().filter(belongs)
  /** Shown by the log, but not yet answered. */
  const claimed = new Set<string>()
  /** Answered, but not yet shown by the log. */
  let sent: Entry[] = []

  const here = (entry: Entry) => !entry.failed && entry.room !== undefined && entry.room === room

  const render = () => {
    const there = before.filter(({ id }) => !claimed.has(id))
    $items.set([
      ...sent.flatMap((entry) => outgoing(entry, whatOf(entry) ?? 'message', true)),
      ...there.flatMap((entry) => {
        const what = whatOf(entry)
        return what ? [outgoing(entry, what, false)] : []
      }),
    ])
  }

  const follow = (entries: readonly Entry[]) => {
    before = entries.filter(belongs)
    const open = new Set(before.filter(here).map(({ id }) => id))
    for (const id of claimed) if (!open.has(id)) claimed.delete(id)
    render()
  }

  const claim = ({ what, text, files }: OwnWords) => {
    const same = (entry: Entry) =>
      whatOf(entry) === what &&
      entry.command.text === text &&
      ids(filesIn(entry.command.files)) === ids(files)
    const answered = sent.findIndex(same)
    if (answered >= 0) {
      sent.splice(answered, 1)
      return
    }
    const open = before.find((entry) => here(entry) && !claimed.has(entry.id) && same(entry))
    if (open) claimed.add(open.id)
  }

  render()
  const unlisten = outbox.$entries.listen(follow)
  const unhear = outbox.onTaken((entry) => {
    if (here(entry) && whatOf(entry) && !claimed.has(entry.id)) sent.push(entry)
  })
  return {
    $items,
    shown(own) {
      if (own.length === 0) return
      for (const words of own) claim(words)
      render()
    },
    welcomed(seen) {
      sent = []
      claimed.clear()
      for (const entry of before) {
        if (here(entry) && entry.n <= seen) claimed.add(entry.id)
      }
      render()
    },
    stop() {
      unlisten()
      unhear()
    },
  }
}
