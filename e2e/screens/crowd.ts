import { createVisitorChat, type VisitorChat } from '@baton/client'
import type { Language } from '@baton/core'
import WebSocket from 'ws'
import { until } from '../../scripts/lib/until.js'
import { type CustomerClaims, customerToken } from '../lib/customer.js'
import type { Demo } from '../lib/demo.js'

/** Visitors without a screen, so that lists have something to show. */
export const createCrowd = (demo: Demo, language: Language) => {
  const chats: VisitorChat[] = []
  return {
    /** Somebody who says something to the bot, and has its answer. */
    async comes(claims: CustomerClaims, text: string): Promise<VisitorChat> {
      const chat = createVisitorChat({
        url: demo.url,
        language,
        token: () => customerToken(claims, demo),
        userAgent:
          'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1',
        WebSocket,
      })
      chats.push(chat)
      await chat.start()
      await chat.send(text)
      await until('the bot to answer', () =>
        chat.$items.get().some((item) => item.kind === 'message' && item.by.kind === 'bot'),
      )
      return chat
    },
    leave() {
      for (const chat of chats.splice(0)) chat.dispose()
    },
  }
}
