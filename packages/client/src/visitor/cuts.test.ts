import type { ConversationState } from '@baton/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryStorage } from '../outbox/storage.js'
import { createTestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { type TestRoom, tokenFor } from '../testing/server.js'
import { createVisitorChat } from './chat.js'

/** What befalls a visitor, and how many ms later the next thing does. */
const step = fc.record({
  what: fc.constantFrom(
    'say',
    'say',
    'say',
    'cut',
    'cut',
    'reload',
    'silent',
    'down',
    'busy',
    'end',
  ),
  ms: fc.integer({ min: 0, max: 320 }),
})

/** Words that the ended conversation had yet to refuse were once overtaken by newer ones. */
const overtaken = [
  { what: 'say', ms: 19 },
  { what: 'end', ms: 0 },
  { what: 'say', ms: 20 },
  { what: 'say', ms: 0 },
  { what: 'cut', ms: 0 },
  { what: 'say', ms: 0 },
]

const closed = ({ state }: TestRoom) => (state as ConversationState).floor.holder === 'closed'

it('0 lost, 0 doubled, all in order: whatever cuts, reloads and ends come in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const clock = createTestClock()
      const shop = createTestShop(clock)
      const { server } = shop
      const storage = memoryStorage()
      const fetch = async () => Response.json({ token: tokenFor('ann'), settings: {} })
      const load = () =>
        createVisitorChat({
          url: 'https://shop.test',
          language: 'en',
          clock,
          storage,
          transport: server.transport,
          random: () => 0.5,
          fetch: fetch as typeof globalThis.fetch,
        })
      const conversations = () =>
        (shop.customer('ann').events as { type: string; conversation: string }[]).flatMap(
          (event) => (event.type === 'conversation-opened' ? [event.conversation] : []),
        )
      const said: string[] = []
      let chat = load()
      for (const { what, ms } of steps) {
        const open = conversations().at(-1)
        if (what === 'say') {
          const text = `${said.length}`
          said.push(text)
          chat.send(text).catch(() => undefined)
          // What is typed before the page knows who it is for lives as long as the page.
          if (said.length === 1) await clock.run(1)
        } else if (what === 'cut') server.cut()
        else if (what === 'silent') server.silent = !server.silent
        else if (what === 'down') server.down = !server.down
        else if (what === 'busy' && open) {
          const room = shop.conversation(open)
          if (room.busy) delete room.busy
          else room.busy = { refused: 'overloaded', params: { retryAfter: 100 } }
        } else if (what === 'reload') {
          chat.dispose()
          chat = load()
          void chat.start()
        } else if (what === 'end' && open) {
          shop.end(open, 'ann')
        }
        await clock.run(ms)
      }
      server.silent = false
      server.down = false
      for (const id of conversations()) delete shop.conversation(id).busy
      await clock.run(120_000)
      const taken = conversations().flatMap((id) =>
        (shop.conversation(id).taken as { type: string; text: string }[])
          .filter(({ type }) => type === 'say')
          .map(({ text }) => text),
      )
      expect(taken).toEqual(said)
      expect(chat.$pending.get()).toBe(0)
      const last = shop.conversation(conversations().at(-1) ?? '')
      const log = (last.events as { type: string; text?: string }[]).flatMap(({ type, text }) =>
        type === 'said' ? [text] : [],
      )
      const shown = chat.$items.get().flatMap((item) => ('text' in item ? [item.text] : []))
      // A page that was loaded after the end shows no conversation.
      expect([log, ...(closed(last) ? [[]] : [])]).toContainEqual(shown)
      chat.dispose()
      expect(server.lines()).toBe(0)
    }),
    { numRuns: Number(process.env.BATON_CUTS ?? 60), examples: [[overtaken]] },
  )
}, 60_000)
