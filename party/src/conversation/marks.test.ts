import { expect, it } from 'vitest'
import { conversationStage, type Person } from './stage.js'

const seen = (n: number) => ({ type: 'seen', delivered: n, read: n })
const marked = ({ events }: Person) => events.filter(({ type }) => type === 'marked')

/** Lin has taken Ann's conversation, which holds one message; everything is written. */
const talking = async () => {
  const stage = conversationStage()
  const { at, page } = await stage.visitor()
  await page.command({ type: 'say', text: 'hello' })
  const lin = await stage.member('lin', at)
  await lin.command({ type: 'step-in', epoch: 0 })
  await stage.runFor(10_000)
  const before = stage.world.written(at).rows
  return { ...stage, at, page, lin, rows: () => stage.world.written(at).rows - before }
}

it('[CV36] a receipt rides with the next turn, and costs no row', async () => {
  const { page, lin, rows, runFor } = await talking()
  await page.command({ type: 'say', text: 'anybody?' })
  await lin.signal(seen(2))
  expect(rows()).toBe(1)
  await runFor(500)
  await lin.command({ type: 'say', text: 'yes', epoch: 1 })
  expect(rows()).toBe(2)
  expect(marked(page).at(-1)).toMatchObject({ side: 'team', delivered: 2, read: 2 })
  await runFor(10_000)
  expect(rows()).toBe(2)
})

it('[CV36] receipts that stay alone are written after two seconds, all as one', async () => {
  const { page, lin, rows, runFor } = await talking()
  await page.command({ type: 'say', text: 'anybody?' })
  await lin.command({ type: 'say', text: 'yes', epoch: 1 })
  const before = marked(page).length
  await lin.signal(seen(2))
  await page.signal(seen(2))
  await runFor(1_000)
  await page.signal(seen(3))
  expect(rows()).toBe(2)
  await runFor(1_500)
  expect(rows()).toBe(3)
  expect(marked(page).slice(before)).toMatchObject([
    { side: 'visitor', delivered: 3, read: 3 },
    { side: 'team', delivered: 2, read: 2 },
  ])
  await runFor(10_000)
  expect(rows()).toBe(3)
})

it('[CV36] a turn that writes nothing leaves a receipt waiting', async () => {
  const { page, lin, rows, runFor } = await talking()
  await page.command({ type: 'say', text: 'anybody?' })
  await lin.signal(seen(2))
  await page.comeBack()
  await lin.command({ type: 'say', text: 'too old', epoch: 0 })
  expect(rows()).toBe(1)
  await runFor(2_500)
  expect(rows()).toBe(2)
})

it('[CV37] who reads along while the bot answers, or while it waits, has not read for the team', async () => {
  const stage = conversationStage()
  const { at, page } = await stage.visitor()
  const lin = await stage.member('lin', at)
  await page.command({ type: 'say', text: 'hello' })
  await lin.signal(seen(1))
  await stage.runFor(5_000)
  await page.command({ type: 'ask-human' })
  await page.command({ type: 'say', text: 'anybody?' })
  await lin.signal(seen(3))
  await stage.runFor(5_000)
  expect(marked(page)).toEqual([])
})

it('[CV37] a colleague of the holder has not read for the team, and the holder has', async () => {
  const { at, page, lin, member, runFor } = await talking()
  const chen = await member('chen', at)
  await page.command({ type: 'say', text: 'anybody?' })
  await chen.signal(seen(2))
  await runFor(5_000)
  expect(marked(page)).toEqual([])
  await lin.signal(seen(2))
  await runFor(5_000)
  expect(marked(page)).toMatchObject([{ side: 'team', delivered: 2, read: 2 }])
})
