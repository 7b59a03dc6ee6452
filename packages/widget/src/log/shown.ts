import type { ChatItem, VisitorChat } from '@baton/client'
import type { Face, Words, widget } from '@baton/ui'

export type ItemOf<K extends ChatItem['kind']> = Extract<ChatItem, { kind: K }>

export const MINUTE = 60_000

/** What the parts of the log show, and what they have done. */
export interface Shown {
  chat: VisitorChat
  words: Words<(typeof widget)['en']>
  /** Something is on its way. */
  busy: boolean
  /** When the place in line was heard, in ms. */
  placeAt: number | undefined
  run(task: Promise<unknown>): Promise<void>
  tell(what: 'answered' | 'leave-message'): void
}

export const departmentName = ({ chat, words }: Shown, id: string | undefined): string =>
  chat.$settings.get()?.departments.find((one) => one.id === id)?.name[words.language] ?? ''

export const botFace = ({ chat, words }: Shown): Face => ({
  name: chat.$settings.get()?.bot.name[words.language] ?? '',
  kind: 'bot',
})
