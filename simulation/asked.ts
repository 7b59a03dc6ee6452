import type { ConversationEvent, EventOf } from '@baton/core'
import { type Truth, textsOf } from './truth.js'

/** Something that was asked of a room, and what its sender was told. */
export interface Asked {
  what: string
  told: 'nothing' | 'done' | 'refused'
  code?: string
  /** How often it took effect. */
  took(truth: Truth): number
  /** Whether it stands on the page of whoever asked, to be sent again. */
  shown?(): boolean
  /** What sent it: of one sender, what came later in a conversation was sent later. */
  from?: object
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

/** How often a reply was said under the floor that its sender saw. */
export const saidUnder = (
  { conversations }: Truth,
  conversation: string,
  text: string,
  epoch: number | undefined,
): number => {
  let now = 0
  let times = 0
  for (const event of conversations.get(conversation) ?? []) {
    if ('epoch' in event) now = event.epoch
    if (event.type === 'said' && event.text === text) times += now === epoch ? 1 : 2
  }
  return times
}

/** Whether what somebody sent stands in the order in which they sent it. */
export const disorder = (asked: readonly Asked[], { conversations }: Truth): string[] => {
  const found: string[] = []
  const sent = new Map(asked.map(({ what, from }, index) => [what, { from, index }]))
  for (const log of conversations.values()) {
    const last = new Map<object, number>()
    for (const text of log.flatMap(textsOf)) {
      const { from, index } = sent.get(text) ?? {}
      if (!from || index === undefined) continue
      if ((last.get(from) ?? index) > index)
        found.push(`"${text}" stands after what was sent later`)
      last.set(from, index)
    }
  }
  return found
}

/** Whether people were told the truth about what they had asked. */
export const untruths = (asked: readonly Asked[], truth: Truth): string[] => {
  const found: string[] = []
  for (const { what, told, code, took, shown } of asked) {
    const times = took(truth)
    if (times > 1) found.push(`"${what}" took effect ${times} times`)
    if (told === 'done' && times !== 1) found.push(`"${what}" was acknowledged and is not there`)
    if (code === 'disposed' && times === 0 && shown && !shown()) {
      found.push(`"${what}" was lost with the page`)
    }
    if (told === 'refused' && times !== 0 && !given.includes(code)) {
      found.push(`"${what}" was refused (${code}) and is there`)
    }
  }
  return found
}
