import type { Language, Page, Time, VisitorToCustomer } from '@baton/core'
import type { VisitorChatOptions } from './types.js'

/** As many units of a user agent as a room takes. */
const AGENT_UNITS = 500

/** Asks for a conversation, and tells it where the visitor comes from (A22). */
export const openCommand = (
  { channel = 'web', userAgent }: VisitorChatOptions,
  language: Language,
  pages: (Page & { at: Time })[],
): VisitorToCustomer => {
  const last = pages.at(-1)
  return {
    type: 'open',
    language,
    visit: {
      channel,
      ...(userAgent !== undefined && { userAgent: userAgent.slice(0, AGENT_UNITS) }),
      ...(last && { page: { url: last.url, title: last.title } }),
    },
    pages,
  }
}
