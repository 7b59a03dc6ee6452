/**
 * A visitor and an agent talk, without any screen. Beside `npm start`:
 *
 *     export BATON_SECRET=$(node -p "require('./.data/secrets.json').secret")
 *     node --conditions=baton-source --import tsx examples/two-people.ts http://127.0.0.1:4400
 */
import { type ChatItem, createAgentDesk, createVisitorChat } from '@baton/client'
import { signAgent } from '@baton/server'
import WebSocket from 'ws'
import { until } from './until.js'

const [url = 'http://127.0.0.1:4400', workspace = 'lanshan', member = 'lin'] = process.argv.slice(2)
const secret = process.env.BATON_SECRET ?? ''
// Node 20 has no WebSocket of its own.
const shared = { url, WebSocket }

const visitor = createVisitorChat({ ...shared, language: 'en' })
const desk = createAgentDesk({
  ...shared,
  token: () => signAgent({ sub: member, role: 'agent' }, { secret, workspace }),
})

const says = (text: string) => (items: readonly ChatItem[]) =>
  items.find((item) => item.kind === 'message' && item.text === text)

await desk.start()
await desk.setStatus('online')

await visitor.send('My parcel has not arrived.')
await visitor.askHuman()
const mine = visitor.$conversation.get()?.id
const offer = await until(desk.$offers, (rows) => rows.find((row) => row.conversation === mine))
const chat = await desk.accept(offer.id)

await chat.say('I am looking for it.')
await until(visitor.$items, says('I am looking for it.'))
await visitor.send('Thank you.')
await until(chat.$items, says('Thank you.'))
await chat.close()

for (const item of chat.$items.get()) {
  if (item.kind === 'message') console.log(`${item.by.kind.padEnd(8)} ${item.text}`)
  else console.log(`         (${item.kind})`)
}
visitor.dispose()
desk.dispose()
// Sockets that take their time to close need not be waited for.
process.exit()
