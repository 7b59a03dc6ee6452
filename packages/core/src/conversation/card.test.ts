import { describe, expect, it } from 'vitest'
import { START } from '../testing/given.js'
import { card, customerRoom, desk, lin, mei, system } from '../testing/people.js'
import type { ConversationCommand } from './commands.js'
import { conversation } from './index.js'
import { packet } from './packet.js'
import { ended, given, has, opened, said, waits } from './story.js'

const known = { ...card, name: '雨桐', phone: '138 0000 5521', custom: { tier: 'gold' } }
const changed: ConversationCommand = { type: 'card-changed', card: known }
const vip: ConversationCommand = { type: 'card-changed', card: { ...card, vip: true } }
const commands = (outcome: { effects: { command: unknown }[] }) =>
  outcome.effects.map(({ command }) => command)

describe('a card that changes while the conversation is open', () => {
  it('[CV35] is what the packet tells from then on', () => {
    const outcome = given(opened, said(1, 'hello')).when(changed, customerRoom)
    outcome.exactly({ type: 'card-changed', card: known })
    expect(packet(outcome.state, [])).toMatchObject({
      name: '雨桐',
      contacts: [{ kind: 'phone', value: '138 0000 5521' }],
      custom: { tier: 'gold' },
    })
  })

  it('[CV35] is no business of the visitor, not even a changed name', () => {
    const { state, events } = given(opened, said(1, 'hello')).when(changed, customerRoom)
    expect(events.map((event) => conversation.view(event, mei))).toEqual([undefined])
    expect(conversation.viewState(state, mei).customer).toEqual({ id: 'mei', name: '何雨桐' })
  })

  it('[CV35] is told to the desk once that has heard of the conversation', () => {
    const registered = {
      type: 'register',
      conversation: 'c1',
      customer: 'mei',
      name: '雨桐',
      vip: false,
      language: 'zh',
    }
    expect(given(opened).when(changed, customerRoom).effects).toEqual([])
    for (const floor of [[said(1, 'hello')], [waits(), has()]]) {
      expect(commands(given(opened, ...floor).when(changed, customerRoom))).toEqual([registered])
    }
    const first = given(opened, { type: 'card-changed', card: known }).when(
      { type: 'say', text: 'hello' },
      mei,
    )
    expect(commands(first)).toEqual([registered])
  })

  it('[CV25] who turns out to be VIP while waiting moves up, and never down again', () => {
    const outcome = given(opened, said(1, 'x'), waits()).when(vip, customerRoom)
    outcome.exactly({ type: 'card-changed', card: { ...card, vip: true }, priority: 1 })
    expect(commands(outcome)).toMatchObject([
      { type: 'register', vip: true },
      { type: 'enqueue', waiting: { priority: 1, since: START + 2000 } },
    ])
    const after = given(opened, said(1, 'x'), waits(), ...outcome.events)
    expect(after.when({ type: 'card-changed', card }, customerRoom).state.team?.priority).toBe(1)
    expect(given(opened).when(vip, customerRoom).state.team?.priority).toBe(0)
  })

  it('T4 [CV31] the desk hears with each wish for a person who looks after the customer', () => {
    const own = { ...card, agent: 'chen' }
    const dedicated = { type: 'enqueue', waiting: { dedicated: 'chen' } }
    const named: ConversationCommand = { type: 'card-changed', card: own }
    const asks = given(opened, said(1, 'x'), { type: 'card-changed', card: own })
    expect(commands(asks.when({ type: 'ask-human' }, mei))).toMatchObject([dedicated])
    const late = given(opened, said(1, 'x'), waits()).when(named, customerRoom)
    expect(commands(late)).toMatchObject([{ type: 'register' }, dedicated])
  })

  it("[CV35] comes from the customer's own room, in time", () => {
    for (const by of [mei, lin, system, desk, { ...customerRoom, name: 'su' }]) {
      given(opened).when(changed, by).refused('not-allowed')
    }
    given(opened)
      .when({ type: 'card-changed', card: { ...card, id: 'su' } }, customerRoom)
      .refused('not-allowed')
    given(opened, waits(), has(), ended).when(changed, customerRoom).refused('closed')
    given().when(changed, customerRoom).refused('not-found')
  })
})
