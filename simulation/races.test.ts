import { describe, expect, it } from 'vitest'
import { createAgent, leaveAgent, leaveVisitor, opened, reloadVisitor } from './people.js'
import { AWAY, createShift, outcome, RING } from './shift.js'

const toBob = { to: { kind: 'agent', id: 'bob' } } as const

/** Ada has a conversation, and it rings at bob. */
const ringing = async (...given: Parameters<typeof createShift>) => {
  const shift = await createShift(...given)
  const { id, visitor } = await shift.talk(shift.ada)
  const [ada] = await shift.see(id, shift.ada, shift.bob, shift.eve, shift.max)
  void ada?.transfer({ ...toBob, note: 'tent is torn' })
  await shift.runFor(1_000)
  const offer = shift.rings(shift.bob)
  const at = (person: typeof shift.ada) => opened(person, id)
  return { ...shift, id, visitor, offer, at }
}

describe('accepting', () => {
  it('X2 accept and cancel at once: what came first counts, and who came second is told', async () => {
    for (const first of ['accept', 'cancel'] as const) {
      const shift = await ringing()
      const { ada, bob, id, offer } = shift
      const accept = () => outcome(bob.desk.accept(offer))
      const cancel = () => outcome(shift.at(ada).cancelTransfer())
      const answers = [first === 'accept' ? accept() : cancel()]
      // Both are on their way at once.
      await shift.runFor(0.5)
      answers.push(first === 'accept' ? cancel() : accept())
      await shift.runFor(1_000)
      const told = await Promise.all(answers)
      expect(told).toEqual(['done', first === 'accept' ? 'transfer-gone' : 'offer-gone'])
      expect(shift.outcomes(id)).toEqual([first === 'accept' ? 'accepted' : 'cancelled'])
      expect(shift.holder(id)).toBe(first === 'accept' ? 'bob' : 'ada')
      expect(await shift.wrongs()).toEqual([])
    }
  })

  it('X2 accepted in two tabs at once it is theirs once, and both tabs know', async () => {
    const shift = await ringing()
    const { world, bob, id, offer } = shift
    const tab = createAgent(world, 'bob')
    void tab.desk.start()
    await shift.runFor(1_000)
    opened(tab, id)
    await shift.runFor(1_000)
    const told = [bob, tab].map(({ desk }) => outcome(desk.accept(offer)))
    await shift.runFor(1_000)
    expect(await Promise.all(told)).toEqual(['done', 'already-yours'])
    expect(shift.log(id, 'assigned').map(({ agent }) => agent.id)).toEqual(['ada', 'bob'])
    for (const { desk } of [bob, tab]) expect(desk.$mine.get().map((row) => row.id)).toEqual([id])
    expect(await shift.wrongs()).toEqual([])
  })

  it('T22 an acceptance that comes after the time-out is refused, and the sender keeps the customer', async () => {
    const shift = await ringing()
    const { bob, id, offer } = shift
    const { deadline = 0 } = shift.at(bob).$state.get()?.team?.ringing ?? {}
    // It takes a moment to arrive.
    await shift.runFor(deadline - shift.world.time.now() - 1)
    const told = outcome(bob.desk.accept(offer))
    await shift.runFor(1_000)
    expect(await told).toBe('offer-gone')
    expect(shift.outcomes(id)).toEqual(['timed-out'])
    expect(shift.holder(id)).toBe('ada')
    expect(shift.ada.desk.$transfers.get().map(({ row }) => row.state)).toEqual(['timed-out'])
    expect(await shift.wrongs()).toEqual([])
  })

  it('X3 a slot that rings counts: above the cap only by what the agent takes on themselves', async () => {
    const shift = await ringing()
    const { bob, cat, id, offer } = shift
    await shift.talk(bob)
    // Bob is full now: one conversation, and one that rings.
    const third = await shift.talk(cat)
    void opened(cat, third.id).transfer(toBob)
    await shift.runFor(1_000)
    expect(shift.outcomes(third.id)).toEqual(['full'])
    await shift.talk(bob)
    const told = outcome(bob.desk.accept(offer))
    await shift.runFor(1_000)
    expect(await told).toBe('done')
    expect(shift.outcomes(id)).toEqual(['accepted'])
    expect(bob.desk.$me.get()).toMatchObject({ load: 3, cap: 2 })
    expect(await shift.wrongs()).toEqual([])
  })

  it('X3 two who pass their conversations to each other at once have swapped them', async () => {
    const shift = await createShift()
    const { ada, bob } = shift
    const one = await shift.talk(ada)
    const other = await shift.talk(bob)
    void opened(ada, one.id).transfer(toBob)
    void opened(bob, other.id).transfer({ to: { kind: 'agent', id: 'ada' } })
    await shift.runFor(1_000)
    const told = [ada, bob].map((person) => outcome(person.desk.accept(shift.rings(person))))
    await shift.runFor(1_000)
    expect(await Promise.all(told)).toEqual(['done', 'done'])
    expect([shift.holder(one.id), shift.holder(other.id)]).toEqual(['bob', 'ada'])
    expect(await shift.wrongs()).toEqual([])
  })
})

describe('others', () => {
  it('T25 two supervisors step in at once: one has it, the other learns who', async () => {
    const shift = await ringing()
    const { eve, max, bob, id } = shift
    const told = [eve, max].map((person) =>
      shift
        .at(person)
        .stepIn()
        .then(
          () => 'done',
          ({ code, params }) => `${code} ${params.by}`,
        ),
    )
    await shift.runFor(1_000)
    expect(await Promise.all(told)).toEqual(['done', 'taken EVE'])
    expect(shift.outcomes(id)).toEqual(['superseded'])
    expect([shift.holder(id), shift.rings(bob)]).toEqual(['eve', ''])
    expect(await shift.wrongs()).toEqual([])
  })

  it('[TR8] ended while it rings nobody can accept it any more', async () => {
    const shift = await ringing()
    const { ada, bob, id, offer } = shift
    const told = [shift.at(ada).close(), bob.desk.accept(offer)].map(outcome)
    await shift.runFor(1_000)
    expect(await Promise.all(told)).toEqual(['done', 'closed'])
    expect(shift.outcomes(id)).toEqual(['superseded'])
    expect(shift.rings(bob)).toBe('')
    expect(await shift.wrongs()).toEqual([])
  })
})

describe('somebody goes', () => {
  it('T27 the receiver goes off duty at the moment of accepting: the sender knows at once', async () => {
    const shift = await ringing()
    const { bob, ada, id, offer } = shift
    void bob.desk.setStatus('offline')
    await shift.runFor(6)
    const told = outcome(bob.desk.accept(offer))
    await shift.runFor(1_000)
    expect(await told).toBe('offer-gone')
    expect(shift.outcomes(id)).toEqual(['offline'])
    expect(ada.desk.$transfers.get().map(({ row }) => row.state)).toEqual(['offline'])
    expect(await shift.wrongs()).toEqual([])
  })

  it('[DK33] a receiver whose line breaks may come back and accept', async () => {
    const shift = await ringing()
    const { bob, id, offer } = shift
    for (const wire of [...bob.line.wires]) wire.cut()
    await shift.runFor(4_000)
    const told = outcome(bob.desk.accept(offer))
    await shift.runFor(1_000)
    expect([await told, shift.holder(id)]).toEqual(['done', 'bob'])
    expect(await shift.wrongs()).toEqual([])
  })

  it('[TR9] a sender who is gone has passed it on all the same', async () => {
    const shift = await ringing()
    const { world, ada, bob, id, offer } = shift
    leaveAgent(world, ada, 60_000)
    await shift.runFor(16_000)
    expect(shift.log(id, 'transfer-orphaned')).toHaveLength(1)
    const told = outcome(bob.desk.accept(offer))
    await shift.runFor(1_000)
    expect([await told, shift.holder(id)]).toEqual(['done', 'bob'])
    expect(await shift.wrongs()).toEqual([])
  })

  it('[TR9] what a sender who is gone could not pass on waits in their department', async () => {
    const shift = await ringing()
    const { world, ada, bob, id, offer } = shift
    leaveAgent(world, ada, 60_000)
    await shift.runFor(16_000)
    void bob.desk.decline(offer, 'busy')
    await shift.runFor(1_000)
    expect(shift.outcomes(id)).toEqual(['declined'])
    expect(shift.log(id, 'requeued')).toMatchObject([{ department: 'sales' }])
    const receivers = shift.agents.filter((person) => shift.rings(person) !== '')
    expect(receivers).toHaveLength(1)
    expect(await shift.wrongs()).toEqual([])
  })

  it('T28 a visitor who returns while the follow-up is made finds the conversation in place', async () => {
    for (const late of [-40, -6, -4, -2, 0, 2, 4, 40]) {
      const shift = await ringing()
      const { world, visitor, bob, id, offer } = shift
      leaveVisitor(world, visitor, 3_600_000)
      await shift.runFor(AWAY * 1_000 + late)
      reloadVisitor(world, visitor)
      await shift.runFor(1_000)
      const [made, resumed] = [shift.log(id, 'followed-up'), shift.log(id, 'follow-up-resumed')]
      expect(resumed.map(({ ticket }) => ticket)).toEqual(made.map(({ ticket }) => ticket))
      expect(visitor.chat.$conversation.get()?.id).toBe(id)
      const told = outcome(bob.desk.accept(offer))
      await shift.runFor(1_000)
      expect([await told, shift.holder(id)]).toEqual(['done', 'bob'])
      expect(await shift.wrongs()).toEqual([])
    }
  })

  it('T28 without the visitor it ends where the workspace says so, and nothing rings', async () => {
    const shift = await ringing({ whenAway: 'end' })
    const { world, visitor, bob, id } = shift
    leaveVisitor(world, visitor, 30_000)
    await shift.runFor(AWAY * 1_000 + 100)
    expect(shift.outcomes(id)).toEqual(['visitor-left'])
    expect(shift.rings(bob)).toBe('')
    expect(AWAY).toBeLessThan(RING)
    expect(await shift.wrongs()).toEqual([])
  })
})
