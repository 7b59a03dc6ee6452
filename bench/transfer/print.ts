import type { ConversationState } from '@baton/core'
import { handOff, measureLive, nextRing, until } from '../live/live.js'
import { printLive } from '../live/print.js'

/** As for a handoff: so many round trips of the bare relay may pass between the commit and the ring. */
const GOAL = 3
const ROUNDS = 120

const isWith = (agent: string) => (state: ConversationState | undefined) =>
  state?.floor.holder === 'agent' && state.floor.agent.id === agent

const measured = await measureLive(ROUNDS, async ({ chat, desk }) => {
  const lin = desk('lin')
  const chen = desk('chen')
  await Promise.all([lin.start(), chen.start()])
  await lin.setStatus('online')
  // Handoffs ring at Lin alone; who is busy can still be asked by name.
  await chen.setStatus('busy')
  return async () => {
    const first = await handOff(chat, lin)
    const sender = await lin.accept(first.ring.id)
    const ringing = nextRing(chen)
    // How long a customer thinks about it is not measured.
    await sender.transfer({ to: { kind: 'agent', id: 'chen' }, consent: false })
    const confirmed = performance.now()
    const ring = await ringing
    // As at the console, where what rings can be read.
    const receiver = chen.open(ring.conversation)
    await until(receiver.$state, (state) => state !== undefined)
    // From the press on: its own way to the room and the commit count too.
    const accepted = performance.now()
    const accepting = chen.accept(ring.id)
    await Promise.all([
      until(sender.$state, isWith('chen')),
      until(chat.$conversation, isWith('chen')),
    ])
    const moved = performance.now()
    const taken = await accepting
    await taken.close()
    for (const one of [sender, receiver, taken]) one.release()
    await until(chat.$conversation, (state) => state?.floor.holder === 'closed')
    await Promise.all([lin, chen].map(({ $mine }) => until($mine, (mine) => mine.length === 0)))
    return { 'confirm to ring': ring.at - confirmed, 'accept to floor': moved - accepted }
  }
})
process.exit(printLive(ROUNDS, measured, { 'confirm to ring': GOAL }) ? 0 : 1)
