import type { ConversationEvent, EventOf } from '@baton/core'
import type { Truth } from './truth.js'

/** Something that was asked of a room, and what its sender was told. */
export interface Asked {
  what: string
  told: 'nothing' | 'done' | 'refused'
  code?: string
  /** How often it took effect. */
  took(truth: Truth): number
}

/** After these nobody knows what became of it. */
const given: readonly (string | undefined)[] = ['aborted', 'disposed']

/** Follows what the sender of something is told. */
export const follow = (asked: Asked, answer: Promise<unknown>): void => {
  answer.then(
    () => {
      asked.told = 'done'
    },
    (error) => {
      asked.told = 'refused'
      asked.code = error.code
    },
  )
}

export const eventsOf = <T extends ConversationEvent['type']>(
  { conversations }: Truth,
  conversation: string,
  type: T,
): EventOf<T>[] =>
  (conversations.get(conversation) ?? []).filter(
    (event): event is EventOf<T> => event.type === type,
  )

/** Whether people were told the truth about what they had asked. */
export const untruths = (asked: readonly Asked[], truth: Truth): string[] => {
  const found: string[] = []
  for (const { what, told, code, took } of asked) {
    const times = took(truth)
    if (times > 1) found.push(`"${what}" took effect ${times} times`)
    if (told === 'done' && times !== 1) found.push(`"${what}" was acknowledged and is not there`)
    if (told === 'refused' && times !== 0 && !given.includes(code)) {
      found.push(`"${what}" was refused (${code}) and is there`)
    }
  }
  return found
}
