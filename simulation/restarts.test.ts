import { expect, it } from 'vitest'
import type { Faults, WriteFate } from '../party/src/hosts/memory.js'
import { opened } from './people.js'
import { createShift, outcome } from './shift.js'
import { DESK } from './world.js'

/** Ada asks the department: the first at whom it rings declines, everybody after them accepts. */
const passOn = async (faults: Faults = {}) => {
  const shift = await createShift({}, faults)
  const { world, ada, agents } = shift
  const { id } = await shift.talk(ada)
  let declined = false
  for (const { desk } of agents) {
    desk.$offers.listen(([offer], [before] = []) => {
      if (!offer || offer.id === before?.id) return
      const answer = declined
        ? desk.accept(offer.id).then((chat) => chat.release())
        : desk.decline(offer.id, 'busy')
      declined = true
      void outcome(answer)
    })
  }
  const rooms = {
    conversation: { party: 'conversation', name: id },
    desk: { party: 'desk', name: DESK },
  } as const
  const written = (party: keyof typeof rooms) => world.written(rooms[party]).writes
  const before = { conversation: written('conversation'), desk: written('desk') }
  const asked = outcome(opened(ada, id).transfer({ to: { kind: 'department', id: 'sales' } }))
  await shift.runFor(50_000)
  return { ...shift, id, asked, before, written }
}

const fates: WriteFate[] = ['crash-before', 'crash-after', 'reject']

for (const party of ['conversation', 'desk'] as const) {
  it(`X2 a ${party} that starts anew at any write leads the transfer to its one end`, async () => {
    const whole = await passOn()
    const [first, last] = [whole.before[party] + 1, whole.written(party)]
    expect(last - first).toBeGreaterThan(1)
    for (let at = first; at <= last; at += 1) {
      for (const fate of fates) {
        const write = (address: { party: string }, count: number): WriteFate =>
          address.party === party && count === at ? fate : 'ok'
        const shift = await passOn({ write })
        const told = [await shift.asked, ...shift.outcomes(shift.id)]
        const where = `${fate} at write ${at}`
        expect({ where, told, wrongs: await shift.wrongs() }).toEqual({
          where,
          told: ['done', 'accepted'],
          wrongs: [],
        })
      }
    }
  })
}
