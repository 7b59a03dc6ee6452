/**
 * An agent passes a visitor on to a colleague, without any screen. Beside `npm start`:
 *
 *     export BATON_SECRET=$(node -p "require('./.data/secrets.json').secret")
 *     node --conditions=baton-source --import tsx examples/transfer.ts http://127.0.0.1:4400
 */
import { type AgentDesk, createAgentDesk, createVisitorChat } from '@baton/client'
import { packet } from '@baton/core'
import { signAgent } from '@baton/server'
import WebSocket from 'ws'
import { until } from './until.js'

const [url = 'http://127.0.0.1:4400', workspace = 'lanshan'] = process.argv.slice(2)
const secret = process.env.BATON_SECRET ?? ''
// Node 20 has no WebSocket of its own.
const shared = { url, WebSocket }

const visitor = createVisitorChat({ ...shared, language: 'en' })
const deskOf = (member: string) =>
  createAgentDesk({
    ...shared,
    token: () => signAgent({ sub: member, role: 'agent' }, { secret, workspace }),
  })
const [lin, chen] = [deskOf('lin'), deskOf('chen')]

/** What rings at an agent for our visitor. */
const ring = (desk: AgentDesk) => {
  const mine = visitor.$conversation.get()?.id
  return until(desk.$offers, (rows) => rows.find((row) => row.conversation === mine))
}

await Promise.all([lin.start(), chen.start()])
await lin.setStatus('online')
await visitor.send('The zip of my tent broke on the first night.')
await visitor.askHuman()
const first = await lin.accept((await ring(lin)).id)
await first.say('I am sorry to hear that. Chen repairs tents; one moment.')

await chen.setStatus('online')
await first.transfer({
  to: { kind: 'agent', id: 'chen' },
  note: 'Zip broke on the first night, please look at a repair.',
  // With `true` our visitor would be asked first, and would answer with `answerConsent`.
  consent: false,
})

// Who is asked reads everything before deciding, while Lin still has the conversation.
const offer = await ring(chen)
const looked = chen.open(offer.conversation)
const state = await until(looked.$state, (now) => (now?.team?.ringing ? now : undefined))
const { problem, missing, completeness } = packet(state, looked.$items.get())
console.log(`note     ${state.team?.transfer?.note}`)
console.log(`problem  ${problem.join(' / ')}`)
console.log(`packet   ${completeness.have} of ${completeness.of}, missing ${missing.join(', ')}`)
await looked.readPacket()

const second = await chen.accept(offer.id)
const answer = 'Chen here. I will send you a new zip today.'
await second.say(answer)
await until(visitor.$items, (items) =>
  items.find((item) => item.kind === 'message' && item.text === answer),
)
const leg = await until(lin.$transfers, (rows) => rows.find(({ row }) => row.state === 'accepted'))
console.log(`transfer ${leg.row.state} by ${leg.row.by?.name}`)
for (const item of visitor.$items.get()) {
  if (item.kind === 'message') console.log(`${item.by.kind.padEnd(8)} ${item.text}`)
}
await second.close()

for (const one of [visitor, lin, chen]) one.dispose()
// Sockets that take their time to close need not be waited for.
process.exit()
