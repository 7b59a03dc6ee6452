import { expect, it } from 'vitest'
import { claimsOf } from '../kernel/testing/client.js'
import { conversationStage } from './stage.js'

const ann = claimsOf('ann')
const richer = { ...ann, name: 'Ann Lee', phone: '138 0000 5521', custom: { tier: 'gold' } }

/** Ann has said hello, and Lin watches. */
const talking = async () => {
  const stage = conversationStage()
  const { at, own, page } = await stage.visitor(ann)
  await page.command({ type: 'say', text: 'hello' })
  const lin = await stage.member('lin', at)
  const desk = await stage.member('lin', { party: 'desk', name: 'main' })
  return { ...stage, own, page, lin, desk }
}

it("[CU9] a newer token changes the card in the open conversation and the desk's row", async () => {
  const { page, lin, desk, enter, runFor } = await talking()
  await runFor(2_000)
  const seen = page.events.length
  await enter(richer, { party: 'customer', name: 'ann' })
  await runFor(2_000)
  expect(lin.events.at(-1)).toMatchObject({
    type: 'card-changed',
    card: { id: 'ann', name: 'Ann Lee', phone: '138 0000 5521', custom: { tier: 'gold' } },
  })
  expect(JSON.stringify(desk.signals.at(-1))).toContain('"name":"Ann Lee"')
  expect(page.events).toHaveLength(seen)
})

it('[CU9] a token that says the same writes nothing', async () => {
  const { world, own, lin, runFor } = await talking()
  const customer = { party: 'customer', name: 'ann' } as const
  const { writes } = world.written(customer)
  await own.comeBack()
  await runFor(2_000)
  expect(world.written(customer).writes).toBe(writes)
  expect(lin.events.map(({ type }) => type)).not.toContain('card-changed')
})
