import { handOff, measureLive, until } from '../live/live.js'
import { printLive } from '../live/print.js'

/** H14: so many round trips of the bare relay may pass between the commit and the ring. */
const GOAL = 3
const ROUNDS = 120

const measured = await measureLive(ROUNDS, async ({ chat, desk }) => {
  const lin = desk('lin')
  await lin.start()
  await lin.setStatus('online')
  return async () => {
    // From the acknowledgement of the wish (it is committed) to the ring at the idle agent.
    const { committed, ring } = await handOff(chat, lin)
    const conversation = await lin.accept(ring.id)
    await conversation.close()
    conversation.release()
    await until(chat.$conversation, (state) => state?.floor.holder === 'closed')
    await until(lin.$mine, (mine) => mine.length === 0)
    return { 'commit to ring': ring.at - committed }
  }
})
process.exit(printLive(ROUNDS, measured, { 'commit to ring': GOAL }) ? 0 : 1)
