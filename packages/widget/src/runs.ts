import type { ChatItem } from '@baton/client'
import type { Place } from '@baton/ui'

/** Messages of one speaker within this time stand together. */
const RUN_MS = 120_000

const speaker = (item: ChatItem | undefined): string | undefined => {
  if (item?.kind === 'outgoing') return 'visitor'
  if (item?.kind !== 'message') return undefined
  return item.by.kind === 'agent' ? `agent ${item.by.id}` : item.by.kind
}

const together = (a: ChatItem | undefined, b: ChatItem | undefined) =>
  speaker(a) !== undefined && speaker(a) === speaker(b) && Math.abs(b!.at - a!.at) < RUN_MS

/** Where the item stands in its speaker's run. */
export const placeOf = (items: readonly ChatItem[], index: number): Place => {
  const before = together(items[index - 1], items[index])
  const after = together(items[index], items[index + 1])
  if (before) return after ? 'middle' : 'last'
  return after ? 'first' : 'single'
}

export const endsRun = (place: Place) => place === 'last' || place === 'single'
