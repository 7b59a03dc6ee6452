import { expect, it, vi } from 'vitest'
import { ANSWER_MS, conversationStage, type Person } from './stage.js'

const toldTo = ({ events }: Person) =>
  events.flatMap((event) => {
    if (event.type === 'said') return [event.text]
    return event.type === 'bot-answered' ? [event.type] : []
  })

const answered = ['Where is it?', 'Half an answer to Where is it?', 'bot-answered']

/** A visitor whose question the bot is in the middle of answering. */
const asking = async () => {
  const stage = conversationStage()
  const { at, page } = await stage.visitor()
  await page.command({ type: 'say', text: 'Where is it?' })
  await stage.runFor(ANSWER_MS / 2)
  expect(page.signals).toContainEqual({ type: 'bot-text', turn: 1, text: 'Half an ' })
  expect(toldTo(page)).toEqual(['Where is it?'])
  return { ...stage, at, page }
}

it('[CV34] a room that restarts in the middle of an answer asks again, and one answer counts', async () => {
  const { world, asked, at, page, runFor } = await asking()
  world.crash(at)
  await page.comeBack()
  await runFor(10 * ANSWER_MS)
  expect(asked.map(({ id, text }) => [id, text])).toEqual([
    [1, 'Where is it?'],
    [1, 'Where is it?'],
  ])
  expect(toldTo(page)).toEqual(answered)
})

it('[CV34] an answer whose write failed is not shown, and is asked for again', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { world, asked, at, page, runFor } = await asking()
  world.rejectNextWrite(at)
  await runFor(ANSWER_MS)
  expect(toldTo(page)).toEqual(['Where is it?'])
  await page.comeBack()
  await runFor(10 * ANSWER_MS)
  expect(asked.map(({ id }) => id)).toEqual([1, 1])
  expect(toldTo(page)).toEqual(answered)
  error.mockRestore()
})

it('[CV34] a room that restarts after the answer was written asks nothing again', async () => {
  const { world, asked, at, page, runFor } = await asking()
  const { writes } = world.written(at)
  world.faults.write = (_, count) => (count === writes + 1 ? 'crash-after' : 'ok')
  await runFor(ANSWER_MS)
  expect(toldTo(page)).toEqual(['Where is it?'])
  await page.comeBack()
  await runFor(10 * ANSWER_MS)
  expect(asked.map(({ id }) => id)).toEqual([1])
  expect(toldTo(page)).toEqual(answered)
})
