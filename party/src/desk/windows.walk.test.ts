import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { expect, it } from 'vitest'
import { agent } from '../../../packages/core/src/testing/workspace.js'
import { type Console, deskStage, detail } from './stage.js'

const deeds = ['wait', 'wait', 'end', 'take', 'ask', 'say', 'list', 'look', 'pass'] as const

const step = record({
  deed: constantFrom(...deeds),
  id: nat({ max: 5 }).map((n) => `v${n}`),
  who: constantFrom('a' as const, 'b' as const),
  word: constantFrom('kettle', 'tent', ''),
  few: nat({ max: 6 }),
})

const office = async () => {
  const stage = deskStage([agent('a'), agent('b')])
  const consoles = { a: await stage.enter('a'), b: await stage.enter('b') }
  const looks: Record<'a' | 'b', unknown> = { a: { type: 'watch' }, b: { type: 'watch' } }
  return { ...stage, consoles, looks }
}

type Office = Awaited<ReturnType<typeof office>>
type Step = { deed: (typeof deeds)[number]; id: string; who: 'a' | 'b'; word: string; few: number }

const walk = async (at: Office, { deed, id, who, word, few }: Step) => {
  const { tell, wait, whisper, consoles, looks, runFor } = at
  if (deed === 'wait') return wait(id, { since: few })
  if (deed === 'end') return tell(id, { type: 'end', conversation: id })
  if (deed === 'take') return tell(id, { type: 'take', conversation: id, agent: who })
  if (deed === 'say') return whisper(id, { type: 'row', conversation: id, row: detail(word) })
  if (deed === 'pass') return runFor(few * 60)
  if (deed === 'ask') {
    return tell(id, { type: 'list-consult', conversation: id, agent: who, from: 'b' })
  }
  if (deed === 'list') {
    const state = word === 'kettle' ? 'closed' : 'open'
    const row = { ticket: id, state, at: few, conversation: id }
    return tell(id, { type: 'list-ticket', row }, 'customer')
  }
  const rows = { waiting: few, bots: few, others: few, tickets: few }
  looks[who] = { type: 'watch', lists: rows, query: word }
  consoles[who].signal(looks[who])
}

const seenBy = (console: Console) => ({
  rows: Object.fromEntries([...console.rows()].sort(([one], [other]) => (one < other ? -1 : 1))),
  counts: console.counts(),
})

it('[DK45] whoever was there all the time sees what they see who come and look at the same', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const at = await office()
      for (const one of steps) await walk(at, one)
      await at.runFor(2_000)
      for (const who of ['a', 'b'] as const) {
        const seen = seenBy(at.consoles[who])
        // Its window goes with it: who comes gets one that is made anew.
        at.consoles[who].wire.close()
        await at.settle()
        const late = await at.enter(who)
        late.signal(at.looks[who])
        await at.runFor(1_000)
        expect(seen).toEqual(seenBy(late))
      }
    }),
    { numRuns: 150 },
  )
})
