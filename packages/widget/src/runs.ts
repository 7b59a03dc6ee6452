import type { ChatItem } from '@baton/client'
import { type Place, placeBetween, type Spoken } from '@baton/ui'

const speaker = (item: ChatItem): string | undefined => {
  if (item.kind === 'outgoing') return 'visitor'
  if (item.kind !== 'message') return undefined
  return item.by.kind === 'agent' ? `agent ${item.by.id}` : item.by.kind
}

const spoken = (item: ChatItem | undefined): Spoken | undefined =>
  item && { speaker: speaker(item), at: item.at }

/** Where the item stands in its speaker's run. */
export const placeOf = (items: readonly ChatItem[], index: number): Place => {
  const own = spoken(items[index])
  return own ? placeBetween(spoken(items[index - 1]), own, spoken(items[index + 1])) : 'single'
}
