import { describe, expect, it } from 'vitest'
import { START } from '../../testing/given.js'
import {
  card,
  chen,
  customerRoom,
  desk,
  faceOf,
  lin,
  mei,
  system,
  zhou,
} from '../../testing/people.js'
import { settings } from '../../testing/workspace.js'
import type { TransferSettings } from '../../workspace/settings.js'
import type { MemberCommand } from '../commands.js'
import {
  announced,
  asksFor,
  ended,
  explanation,
  given,
  has,
  opened,
  policy,
  said,
  transfers,
  waits,
} from '../story.js'

const toChen: MemberCommand = {
  type: 'transfer',
  to: { kind: 'agent', id: 'chen' },
  epoch: 2,
  how: 'manual',
}
const held = [opened, said(1, 'My tent pole snapped'), waits(), has()] as const
const here = { type: 'presence', connected: true } as const
const ringing = [...held, here, transfers(), announced, asksFor()] as const

const by = (change: Partial<TransferSettings>) => ({
  policy: { settings: { ...settings, transfer: { ...settings.transfer, ...change } } },
})
const leg = (outcome: string, more: object = {}) => ({
  type: 'transfer-ended' as const,
  leg: expect.objectContaining({ transfer: 'c1.t1', outcome, from: faceOf(lin), ...more }),
})

describe('a request', () => {
  it('[TR2] is made under a floor that stays where it is', () => {
    const asked = given(...held, here).when({ ...toChen, note: 'pole snapped, send one' }, lin)
    asked.follows({
      ...transfers('chen', { note: 'pole snapped, send one' }),
    } as ReturnType<typeof transfers>)
    expect(asked.answer).toEqual({ transfer: 'c1.t1' })
    expect(asked.state.floor).toEqual({ holder: 'agent', agent: faceOf(lin) })
    expect(asked.effects.map(({ command }) => (command as { type: string }).type)).toEqual([
      'list-transfer',
      'seek-transfer',
    ])
    const goesOn = given(...ringing).when({ type: 'say', text: 'One moment', epoch: 2 }, lin)
    expect(goesOn.types).toEqual(['said'])
    given(...ringing)
      .when({ type: 'say', text: 'Mine', epoch: 2 }, chen)
      .refused('not-allowed')
  })

  it('[TR1] is refused while another is live, with its id', () => {
    given(...ringing)
      .when(toChen, lin)
      .refused('transfer-live', { transfer: 'c1.t1' })
  })

  it('[TR3] comes from the holder or who leads, under the epoch of now', () => {
    given(...held)
      .when(toChen, chen)
      .refused('not-allowed')
    given(...held)
      .when({ ...toChen, epoch: 1 }, lin)
      .refused('stale-floor')
    given(opened, waits())
      .when({ ...toChen, epoch: 1 }, zhou)
      .refused('not-allowed')
    given(...held, ended)
      .when({ ...toChen, epoch: 3 }, lin)
      .refused('closed')
    expect(given(...held).when(toChen, zhou).types).toEqual(['transfer-requested'])
  })

  it('[TR3] names somebody else who exists and answers customers', () => {
    const to = (kind: 'agent' | 'department', id: string) => ({ ...toChen, to: { kind, id } })
    given(...held)
      .when(to('agent', 'lin'), lin)
      .refused('own-target')
    given(...held)
      .when(to('agent', 'who'), lin)
      .refused('unknown-member')
    given(...held)
      .when(to('department', 'who'), lin)
      .refused('unknown-department')
    const members = settings.members.map((one) => ({ ...one, departments: [] }))
    const away = { policy: { settings: { ...settings, members } } }
    given(...held)
      .when(to('agent', 'chen'), lin, away)
      .refused('not-allowed')
  })
})

describe('its end', () => {
  it('[TR4] the receiver has the floor, the sender has left, and one leg is on record', () => {
    const taken = given(...ringing).when({ type: 'accept', offer: 'o2', epoch: 2 }, chen)
    expect(taken.types).toEqual(['assigned', 'transfer-ended'])
    taken.follows(
      {
        type: 'assigned',
        agent: faceOf(chen),
        department: 'sales',
        epoch: 3,
        transfer: 'c1.t1',
        team: { how: 'ring', offer: 'o2' },
      },
      leg('accepted', { by: faceOf(chen), visitorPresent: true }),
    )
    given(...ringing, ...(taken.events as never[]))
      .when({ type: 'say', text: 'Still me', epoch: 2 }, lin)
      .refused('stale-floor')
    given(...ringing, ...(taken.events as never[]))
      .when({ type: 'accept', offer: 'o2', epoch: 2 }, zhou)
      .refused('taken', { by: '陈嘉豪' })
  })

  it('[TR4] a stale, late or foreign acceptance changes nothing', () => {
    const accept = { type: 'accept', offer: 'o2', epoch: 2 } as const
    given(...ringing)
      .when({ ...accept, epoch: 1 }, chen)
      .refused('stale-floor')
    given(...ringing)
      .when(accept, chen, { at: 91 })
      .refused('offer-gone')
    given(...ringing)
      .when(accept, zhou)
      .refused('not-allowed')
    given(...ringing)
      .when({ ...accept, offer: 'o1' }, chen)
      .refused('offer-gone')
  })

  it('[TR4] what was called off, or rang too long, was not taken by its sender', () => {
    const cancel = { type: 'cancel-transfer', transfer: 'c1.t1' } as const
    const off = given(...ringing).when(cancel, lin)
    const silent = given(...ringing).when({ type: 'tick' }, system, { at: 90 })
    for (const { events } of [off, silent]) {
      given(...ringing, ...(events as never[]))
        .when({ type: 'accept', offer: 'o2', epoch: 2 }, chen)
        .refused('offer-gone')
    }
  })

  it('[TR5] whoever is named and declines sends it back, with the reason', () => {
    const no = given(...ringing).when({ type: 'decline', offer: 'o2', reason: 'at lunch' }, chen)
    expect(no.types).toEqual(['offer-ended', 'transfer-ended', 'transfer-stopped'])
    expect(no.events[1]).toMatchObject(leg('declined', { reason: 'at lunch', by: faceOf(chen) }))
    expect(no.state.floor).toEqual({ holder: 'agent', agent: faceOf(lin) })
  })

  it('[TR5] silence, and going away, end it too', () => {
    const silent = given(...ringing).when({ type: 'tick' }, system, { at: 90 })
    expect(silent.types).toEqual(['offer-ended', 'transfer-ended', 'transfer-stopped'])
    expect(silent.events[1]).toMatchObject(leg('timed-out'))
    const gone = given(...ringing).when({ type: 'revoke', offer: 'o2', reason: 'agent-away' }, desk)
    expect(gone.events[1]).toMatchObject(leg('offline'))
  })

  it('[TR5] in a department the next one is asked', () => {
    const line = [...held, here, transfers('service'), asksFor()] as const
    const no = given(...line).when({ type: 'decline', offer: 'o2', reason: 'busy' }, chen)
    expect(no.types).toEqual(['offer-ended'])
    expect(no.state.team?.transfer).toMatchObject({ id: 'c1.t1' })
    const next = given(...line, ...(no.events as never[])).when(
      {
        type: 'offer',
        offer: 'o3',
        agent: faceOf(zhou),
        department: 'service',
        auto: false,
        explanation,
        transfer: 'c1.t1',
      },
      desk,
    )
    expect(next.types).toEqual(['transfer-announced', 'offered'])
  })

  it('[TR6] a department that takes too long is a time-out, and the sender keeps the customer', () => {
    const late = given(...held, here, transfers('service'), asksFor()).when(
      { type: 'tick' },
      system,
      { at: 600 },
    )
    expect(late.types).toEqual(['offer-ended', 'transfer-ended'])
    expect(late.state.floor).toEqual({ holder: 'agent', agent: faceOf(lin) })
  })

  it('[TR7] the sender, or who leads, calls it off, and nobody else', () => {
    const cancel = { type: 'cancel-transfer', transfer: 'c1.t1' } as const
    const off = given(...ringing).when(cancel, lin)
    expect(off.types).toEqual(['offer-ended', 'transfer-ended', 'transfer-stopped'])
    expect(off.events[1]).toMatchObject(leg('cancelled'))
    expect(given(...ringing).when(cancel, zhou).types).toContain('transfer-ended')
    given(...ringing)
      .when(cancel, chen)
      .refused('not-allowed')
    given(...held)
      .when(cancel, lin)
      .refused('transfer-gone')
  })

  it('[TR8] who leads steps in, or the conversation ends: superseded, and nothing rings', () => {
    for (const command of [
      { type: 'step-in', epoch: 2 },
      { type: 'close', epoch: 2 },
    ] as const) {
      const moved = given(...ringing).when(command, zhou)
      expect(moved.types.slice(1)).toEqual(['offer-ended', 'transfer-ended', 'transfer-stopped'])
      expect(moved.events[2]).toMatchObject(leg('superseded'))
    }
  })

  it('[TR9] a sender who is gone leaves it to the receiver, and else to their department', () => {
    const release = { type: 'release', agent: 'lin', department: 'service' } as const
    const alone = given(...ringing).when(release, desk)
    expect(alone.types).toEqual(['transfer-orphaned'])
    const story = [...ringing, ...(alone.events as never[])] as const
    expect(given(...story).when(release, desk).types).toEqual([])
    const taken = given(...story).when({ type: 'accept', offer: 'o2', epoch: 2 }, chen)
    expect(taken.state.floor).toEqual({ holder: 'agent', agent: faceOf(chen) })
    const no = given(...story).when({ type: 'decline', offer: 'o2', reason: 'busy' }, chen)
    expect(no.types.at(-1)).toBe('requeued')
    expect(no.state.floor).toMatchObject({
      holder: 'queue',
      department: 'service',
      since: no.state.waitingSince,
    })
  })

  it('[TR10] X7 the sender learns once that the packet was opened', () => {
    const read = given(...ringing).when({ type: 'read-packet', offer: 'o2' }, chen)
    read.exactly({ type: 'packet-read', transfer: 'c1.t1', agent: faceOf(chen) })
    const again = given(...ringing, ...(read.events as never[]))
    expect(again.when({ type: 'read-packet', offer: 'o2' }, chen).types).toEqual([])
    given(...ringing)
      .when({ type: 'read-packet', offer: 'o2' }, zhou)
      .refused('offer-gone')
  })
})

describe('the customer', () => {
  const asked = [
    ...held,
    here,
    transfers('chen', { consent: true }),
    {
      type: 'consent-asked',
      transfer: 'c1.t1',
      department: 'sales',
      until: START + 60_000,
      silence: 'stay',
    },
  ] as const

  it('[TR11] T6 is asked first where the workspace says so, and nobody hears of it before', () => {
    for (const consent of ['ask', 'required'] as const) {
      const first = given(...held, here).when(toChen, lin, by({ consent }))
      expect(first.types).toEqual(['transfer-requested', 'consent-asked'])
      expect(first.effects.map(({ command }) => (command as { type: string }).type)).toEqual([
        'list-transfer',
      ])
    }
    const chosen = { ...toChen, consent: false }
    expect(given(...held, here).when(chosen, lin, by({ consent: 'ask' })).types).toHaveLength(1)
    expect(given(...held, here).when(chosen, lin, by({ consent: 'required' })).types).toHaveLength(
      2,
    )
  })

  it('[TR11] a yes goes on, a no returns to the sender with their words', () => {
    const answer = { type: 'answer-consent', transfer: 'c1.t1', agree: true } as const
    const yes = given(...asked).when(answer, mei)
    expect(yes.types).toEqual(['consent-answered'])
    expect(yes.effects.map(({ command }) => command)).toContainEqual(
      expect.objectContaining({ type: 'seek-transfer' }),
    )
    const words = 'I would rather stay with you'
    const no = given(...asked).when({ ...answer, agree: false, words }, mei)
    expect(no.types).toEqual(['consent-answered', 'transfer-ended'])
    expect(no.events[1]).toMatchObject(leg('refused', { reason: words }))
    given(...held)
      .when(answer, mei)
      .refused('nothing-to-answer')
  })

  it('[TR11] silence counts as the workspace has set it', () => {
    const stays = given(...asked).when({ type: 'tick' }, system, { at: 60 })
    expect(stays.types).toEqual(['consent-answered', 'transfer-ended'])
    const goes = given(...asked).when({ type: 'tick' }, system, {
      at: 60,
      ...by({ consentSilence: 'go' }),
    })
    expect(goes.types).toEqual(['consent-answered'])
    expect(goes.state.team?.transfer).toMatchObject({ phase: 'seeking' })
  })

  it('[TR12] T12 is told once somebody can be asked, and not again when the next one is', () => {
    const first = given(...held, here, transfers('service')).when(
      { type: 'transfer-waits', transfer: 'c1.t1', department: 'service' },
      desk,
    )
    expect(first.types).toEqual(['transfer-waiting', 'transfer-announced'])
    const unheard = given(...held, here, transfers()).when(
      { type: 'transfer-failed', transfer: 'c1.t1', why: 'offline', next: faceOf(zhou) },
      desk,
    )
    expect(unheard.types).toEqual(['transfer-ended'])
  })

  it('[TR13] T23 is promised to hear from a team where nobody is, and the promise is kept in mind', () => {
    const nobody = given(...held, here, transfers('service')).when(
      { type: 'transfer-failed', transfer: 'c1.t1', why: 'nobody' },
      desk,
      { at: 60 },
    )
    expect(nobody.types).toEqual(['transfer-ended', 'promised'])
    expect(nobody.effects.map(({ command }) => command)).toContainEqual(
      expect.objectContaining({
        type: 'open-ticket',
        ticket: expect.objectContaining({
          id: 'c1.t1.p',
          question: 'My tent pole snapped',
          due: START + 660_000,
        }),
      }),
    )
    const story = [...held, here, transfers('service'), ...(nobody.events as never[])] as const
    const due = given(...story).when({ type: 'tick' }, system, { at: 660 })
    expect(due.types).toEqual(['promise-missed'])
    const kept = given(...story, has(chen, 3)).when({ type: 'tick' }, system, { at: 660 })
    expect(kept.types).toEqual([])
  })

  it('[TR14] T28 who leaves is waited for, then kept as a follow-up with contact and question', () => {
    const known = { type: 'card-changed', card: { ...card, phone: '13800005521' } } as const
    const story = [...held, known, here, transfers(), asksFor()]
    const left = given(...(story as never[])).when({ type: 'presence', connected: false }, system, {
      at: 10,
    })
    const away = [...story, ...left.events] as never[]
    const kept = given(...away).when({ type: 'tick' }, system, { at: 40 })
    expect(kept.events).toMatchObject([
      {
        type: 'followed-up',
        ticket: 'c1.f1',
        question: 'My tent pole snapped',
        contact: { kind: 'phone', value: '13800005521' },
      },
    ])
    expect(kept.effects.map(({ to }) => to)).toContainEqual({ party: 'customer', name: 'mei' })
    const ends = given(...away).when({ type: 'tick' }, system, {
      at: 40,
      ...by({ whenAway: 'end' }),
    })
    expect(ends.types).toEqual(['followed-up', 'offer-ended', 'transfer-ended'])
    const back = given(...away, ...(kept.events as never[])).when(
      { type: 'presence', connected: true },
      system,
      { at: 50 },
    )
    expect(back.types).toEqual(['presence', 'follow-up-resumed'])
    const early = given(...away).when({ type: 'presence', connected: true }, system, { at: 20 })
    expect(early.types).toEqual(['presence'])
    expect(early.state.team?.transfer?.awayUntil).toBeUndefined()
  })
})

describe('going round', () => {
  const round = [...held, has(chen, 3), has(lin, 4)] as const
  const again = { ...toChen, epoch: 4 }

  it('[TR15] T24 A to B to A is allowed once, then whoever leads is called with the path', () => {
    expect(
      given(...held, has(chen, 3)).when(
        { ...toChen, to: { kind: 'agent', id: 'lin' }, epoch: 3 },
        chen,
      ).types,
    ).toEqual(['transfer-requested'])
    const stopped = given(...round).when(again, lin)
    expect(stopped.types).toEqual(['transfer-ended', 'supervisor-called'])
    expect(stopped.events[0]).toMatchObject(
      leg('stopped', { to: { kind: 'agent', ...faceOf(chen) } }),
    )
    expect(stopped.state.team?.path.map(({ agent }) => agent.id)).toEqual(['lin', 'chen', 'lin'])
    expect(stopped.state.team?.called).toMatchObject({ why: 'loop', from: faceOf(lin) })
    expect(stopped.state.floor).toEqual({ holder: 'agent', agent: faceOf(lin) })
  })

  it('[TR15] so it is after too many hands, whoever is next', () => {
    const stopped = given(...round).when(
      { ...again, to: { kind: 'department', id: 'service' } },
      lin,
      by({ hops: 2 }),
    )
    expect(stopped.state.team?.called).toMatchObject({ why: 'hops' })
  })

  it('[TR15] who leads passes it on all the same, takes it, or leaves it', () => {
    const called = given(...round).when(again, lin)
    const story = [...round, ...(called.events as never[])] as const
    expect(given(...story).when(again, zhou).types).toEqual(['transfer-requested'])
    const taken = given(...story).when({ type: 'step-in', epoch: 4 }, zhou)
    expect(taken.state.team?.called).toBeUndefined()
    const left = given(...story).when({ type: 'answer-call' }, zhou)
    left.exactly({ type: 'call-answered', by: faceOf(zhou) })
    given(...story)
      .when({ type: 'answer-call' }, lin)
      .refused('not-allowed')
  })

  it('[TR16] the bot gets it back with a reason, and an old answer is stale', () => {
    const back = { type: 'return-to-bot', epoch: 2, reason: 'only opening hours' } as const
    const given2 = given(...held).when(back, lin)
    given2.exactly({
      type: 'returned-to-bot',
      epoch: 3,
      team: { cause: 'given-back', by: faceOf(lin), reason: 'only opening hours' },
    })
    given(...held, ...(given2.events as never[]))
      .when({ type: 'say', text: 'And', epoch: 2 }, lin)
      .refused('stale-floor')
    given(...held)
      .when(back, chen)
      .refused('not-allowed')
  })
})

it('[TR3] a customer’s room has no say in it', () => {
  given(...held)
    .when(toChen, customerRoom)
    .refused('not-allowed')
  expect(policy.settings.transfer.consent).toBe('off')
})
