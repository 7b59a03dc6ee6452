import type { ChatItem } from '@baton/client'
import type { ConversationState } from '@baton/core'

/** What one screen holds of a conversation, as far as it is compared with what others hold. */
export interface Copy {
  whose: string
  /** Was there from the first message on; others begin with a window. */
  whole: boolean
  /** `n` and text of each public message, in the order of the screen. */
  messages: readonly (readonly [n: number, text: string])[]
  /** What the team wrote for itself: notes, and the words that went along with transfers. */
  asides: readonly string[]
  /** Offers that were accepted. */
  accepted: readonly string[]
  /** Items that stand there twice. */
  twice: readonly string[]
  /** With which epochs the floor moved. */
  moves: readonly number[]
  floor: string
  epoch: number
  /** How many public messages there are. */
  count: number
}

export const floorOf = ({ floor }: Pick<ConversationState, 'floor'>): string =>
  floor.holder === 'agent' ? `agent ${floor.agent.id}` : floor.holder

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) < at)

const asideOf = (item: ChatItem): string | undefined => {
  if (item.kind === 'note') return item.text
  return item.kind === 'transfer' ? item.team?.note : undefined
}

const numberIn = (id: string, kind: string): number[] =>
  id.startsWith(kind) ? [Number(id.slice(kind.length))] : []

/** @param whole whether the screen was there from the first message on */
export const copyOf = (
  whose: string,
  state: ConversationState,
  items: readonly ChatItem[],
  whole: boolean,
): Copy => ({
  whose,
  whole,
  messages: items.flatMap((item) =>
    item.kind === 'message' ? [[item.n, item.text] as const] : [],
  ),
  asides: items.flatMap((item) => asideOf(item) ?? []),
  accepted: items.flatMap((item) =>
    item.kind === 'offered' && item.end === 'accepted' ? [item.id.slice('ring:'.length)] : [],
  ),
  twice: repeated(items.map(({ id }) => id)),
  moves: items.flatMap(({ id }) => numberIn(id, 'floor:')),
  floor: floorOf(state),
  epoch: state.epoch,
  count: state.messages,
})
