import { describe, expect, it } from 'vitest'
import type { Copy } from './copy.js'
import { type Faults, faultsOf, type Talk } from './faults.js'
import { createLedger, type Ledger } from './ledger.js'

const said = (...texts: string[]): Copy['messages'] => texts.map((text, at) => [at + 1, text])

const copy = (whose: string, change: Partial<Copy> = {}): Copy => ({
  whose,
  whole: whose === 'v0',
  messages: said('v0 1', 'lin 1', 'v0 2'),
  asides: [],
  accepted: [],
  twice: [],
  moves: [1, 2],
  floor: 'agent lin',
  epoch: 2,
  count: 3,
  ...change,
})

const talk = (...copies: Copy[]): Talk => ({ id: 'c1', copies, listed: 'agent lin' })

const no = () => Promise.reject(Object.assign(new Error(), { code: 'closed' }))

const ledgerOf = async (answers: [text: string, answer: () => Promise<unknown>][]) => {
  const ledger = createLedger()
  await Promise.all(answers.map(([text, answer]) => ledger.follow(text, answer())))
  return ledger
}
const yes = async () => undefined
const usual = () =>
  ledgerOf([
    ['v0 1', yes],
    ['lin 1', yes],
    ['v0 2', yes],
  ])

const kinds = (talks: Talk[], ledger: Ledger): (keyof Faults)[] =>
  Object.entries(faultsOf(talks, ledger)).flatMap(([kind, lines]) =>
    lines.length > 0 ? [kind as keyof Faults] : [],
  )

describe('what counts as a fault', () => {
  it('is none of what all screens show alike, in whichever window', async () => {
    const late = copy('zhou', { messages: [[3, 'v0 2']] })
    expect(kinds([talk(copy('v0'), copy('lin'), late)], await usual())).toEqual([])
  })

  it.each<[string, (keyof Faults)[], Talk]>([
    [
      'a message that one screen lacks in the middle',
      ['lost'],
      talk(
        copy('v0'),
        copy('lin', {
          messages: [
            [1, 'v0 1'],
            [3, 'v0 2'],
          ],
        }),
      ),
    ],
    ['or at the end', ['lost'], talk(copy('v0'), copy('lin', { messages: said('v0 1', 'lin 1') }))],
    [
      'a message that no screen shows',
      ['lost'],
      talk(copy('v0', { messages: said('v0 1', 'lin 1'), count: 2 })),
    ],
    [
      'a text that was taken twice',
      ['doubled'],
      talk(copy('v0', { messages: said('v0 1', 'lin 1', 'v0 2', 'v0 2'), count: 4 })),
    ],
    ['an item that a screen shows twice', ['doubled'], talk(copy('v0', { twice: ['m2'] }))],
    [
      'texts that overtook each other',
      ['disordered'],
      talk(copy('v0', { messages: said('v0 2', 'lin 1', 'v0 1') })),
    ],
    ['a floor that nobody has', ['floors'], { ...talk(copy('v0', { floor: 'agent ' })) }],
    [
      'a floor that another screen sees elsewhere',
      ['floors'],
      talk(copy('v0'), copy('lin', { floor: 'bot' })),
    ],
    ['an epoch that was given twice', ['floors'], talk(copy('v0', { moves: [1, 1] }))],
    ['a desk that says otherwise', ['floors'], { ...talk(copy('v0')), listed: 'bot' }],
    ['a conversation that the visitor does not know', ['lost'], talk(copy('lin'))],
  ])('%s', async (_, found, shown) => {
    const faults = kinds([shown], await usual())
    expect(faults.filter((kind) => found.includes(kind))).toEqual(found)
  })

  it('is what was refused and is there, and what was never answered', async () => {
    const refused = await ledgerOf([['lin 1', no]])
    expect(faultsOf([talk(copy('v0'))], refused).untold).toEqual(['"lin 1" was refused (closed)'])
    const open = createLedger()
    void open.follow('v0 1', new Promise(() => {}))
    expect(faultsOf([talk(copy('v0'))], open).untold).toEqual(['"v0 1" was never answered'])
  })

  it('is an acknowledged note, end or acceptance that nobody sees', async () => {
    const ledger = await ledgerOf([['lin notes 1', yes]])
    await ledger.did({ conversation: 'c1', what: 'close' }, yes())
    await ledger.did({ conversation: 'c1', what: 'accept', offer: 'o1' }, yes())
    expect(faultsOf([talk(copy('v0'))], ledger).lost).toHaveLength(3)
    const shown = talk(
      copy('v0', { floor: 'closed' }),
      copy('lin', { floor: 'closed', asides: ['lin notes 1'], accepted: ['o1'] }),
    )
    expect(kinds([{ id: 'c1', copies: shown.copies }], ledger)).toEqual([])
  })

  it('is a text of an earlier conversation that comes back in a later one', async () => {
    const later: Talk = { ...talk(copy('v0', { messages: said('v0 1'), count: 1 })), id: 'c2' }
    const found = faultsOf([talk(copy('v0')), later], await usual())
    expect(found.doubled).toEqual(['"v0 1" is there 2 times'])
    expect(found.disordered).toHaveLength(1)
  })
})
