import { measureHandoff } from './measure.js'

/** H14: so many round trips of the bare relay may pass between the commit and the ring. */
const GOAL = 3

const { relay, ring, rounds } = await measureHandoff(120)
const ratio = ring / relay
console.log(`relay, there and back   ${relay.toFixed(2)} ms (median of ${rounds * 5})`)
console.log(`commit to ring          ${ring.toFixed(2)} ms (median of ${rounds})`)
console.log(`ratio                   ${ratio.toFixed(2)} (goal: at most ${GOAL})`)
process.exit(ratio <= GOAL ? 0 : 1)
