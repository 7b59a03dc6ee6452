import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import { faceOf, lin, mei } from '../testing/people.js'
import { packet } from './packet.js'
import { asked, given, has, opened, photo, said, slip, waits } from './story.js'
import { type Item, transcript } from './transcript.js'
import { view } from './view.js'

const visitor = { kind: 'visitor' } as const
const byLin = { kind: 'agent', ...faceOf(lin) } as const

const shown = (log: Parameters<typeof view>[0][]) => {
  const items = fold(transcript, [] as readonly Item[], log)
  return items.flatMap((item) => (item.kind === 'message' ? [item.files] : []))
}

describe('files', () => {
  it('[FI1] A17 what a visitor sends carries its files, with words or without', () => {
    given(opened)
      .when({ type: 'say', text: '', files: [photo] }, mei)
      .exactly(said(1, '', visitor, [photo]), asked(1))
    given(opened, said(1, 'x'), waits())
      .when({ type: 'say', text: 'See here', files: [photo, slip] }, mei)
      .exactly(said(2, 'See here', visitor, [photo, slip]))
  })

  it('[FI1] A17 a member sends files as they speak: with the floor, under its epoch', () => {
    const story = given(opened, said(1, 'x'), waits(), has())
    const say = (epoch: number) => ({ type: 'say' as const, text: '', files: [slip], epoch })
    story.when(say(2), lin).exactly(said(2, '', byLin, [slip]))
    story.when(say(1), lin).refused('stale-floor')
    story.when(say(2), { ...lin, id: 'chen' }).refused('not-allowed')
  })

  it('[FI1] visitor and team see the same files, and words without files have none', () => {
    const { log } = given(opened, said(1, '', visitor, [photo]), said(2, 'x'))
    const ofVisitor = log.flatMap((event) => view(event, mei) ?? [])
    expect(shown(ofVisitor)).toEqual([[photo], []])
    expect(shown(log)).toEqual([[photo], []])
  })

  it('[FI2] T1 the packet lists everything that was sent, by whom and when', () => {
    const { log, state } = given(
      opened,
      said(1, 'Torn here', visitor, [photo]),
      waits(),
      has(),
      said(2, '', byLin, [slip]),
    )
    const found = packet(state, fold(transcript, [] as readonly Item[], log))
    expect(found.files).toEqual([
      { ...photo, by: visitor, at: log[1]?.at },
      { ...slip, by: byLin, at: log[4]?.at },
    ])
    expect(found.problem).toEqual(['Torn here'])
  })
})
