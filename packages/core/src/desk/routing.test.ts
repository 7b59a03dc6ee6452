import { describe, expect, it } from 'vitest'
import { agent } from '../testing/workspace.js'
import { deskWith } from './fixture.js'
import { type Candidate, CONSIDERED, route, type Wanted } from './routing.js'

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  role: 'agent',
  departments: ['sales'],
  languages: ['en'],
  skills: {},
  cap: 2,
  load: 0,
  online: true,
  connected: true,
  served: 0,
  ...more,
})

const wanted: Wanted = { department: 'sales', language: 'en', excluded: [] }

const why = (routed: ReturnType<typeof route>) =>
  Object.fromEntries(routed.explanation.considered.map(({ agent, why }) => [agent, why]))

describe('route', () => {
  it('T16 round robin asks who was served the longest ago', () => {
    const all = [
      candidate('a', { served: 7 }),
      candidate('b', { served: 3 }),
      candidate('c', { served: 5 }),
    ]
    const routed = route(all, wanted, 'round-robin')
    expect(routed.agent).toBe('b')
    expect(why(routed)).toEqual({ a: 'served-later', b: 'chosen', c: 'served-later' })
  })

  it('T16 idle first asks the least busy for their cap, then who was served the longest ago', () => {
    const all = [
      candidate('a', { load: 1, cap: 2, served: 1 }),
      candidate('b', { load: 3, cap: 10, served: 9 }),
      candidate('c', { load: 3, cap: 10, served: 2 }),
    ]
    const routed = route(all, wanted, 'idle-first')
    expect(routed.agent).toBe('c')
    expect(why(routed)).toEqual({ a: 'busier', b: 'served-later', c: 'chosen' })
  })

  it('T16 skill match asks the most skilled, then the least busy', () => {
    const all = [
      candidate('a', { skills: { refunds: 3 }, load: 0 }),
      candidate('b', { skills: { refunds: 5 }, load: 1 }),
      candidate('c', { skills: { refunds: 5 }, load: 0 }),
      candidate('d'),
    ]
    const routed = route(all, { ...wanted, skill: 'refunds' }, 'skill-match')
    expect(routed.agent).toBe('c')
    expect(why(routed)).toEqual({ a: 'less-skilled', b: 'busier', c: 'chosen', d: 'skill' })
  })

  it('[DK8] ties go by the order of the settings, always the same and explained', () => {
    const all = [candidate('z'), candidate('a'), candidate('m')]
    for (const algorithm of ['round-robin', 'idle-first', 'skill-match'] as const) {
      const routed = route(all, wanted, algorithm)
      expect(routed.agent).toBe('z')
      expect(why(routed)).toEqual({ z: 'chosen', a: 'served-later', m: 'served-later' })
    }
  })

  it('X8 says of everybody who was considered why they were kept or dropped', () => {
    const all = [
      candidate('elsewhere', { departments: ['tech'] }),
      candidate('busy', { online: false }),
      candidate('unplugged', { connected: false }),
      candidate('passed'),
      candidate('full', { load: 2 }),
      candidate('chinese', { languages: ['zh'] }),
      candidate('unskilled'),
      candidate('fit', { skills: { refunds: 1 } }),
    ]
    const routed = route(all, { ...wanted, skill: 'refunds', excluded: ['passed'] }, 'idle-first')
    expect(routed).toEqual({
      agent: 'fit',
      explanation: {
        algorithm: 'idle-first',
        considered: [
          { agent: 'fit', why: 'chosen', load: 0, cap: 2, skill: 1 },
          { agent: 'busy', why: 'not-online', load: 0, cap: 2, skill: 0 },
          { agent: 'unplugged', why: 'no-connection', load: 0, cap: 2, skill: 0 },
          { agent: 'passed', why: 'excluded', load: 0, cap: 2, skill: 0 },
          { agent: 'full', why: 'at-cap', load: 2, cap: 2, skill: 0 },
          { agent: 'chinese', why: 'language', load: 0, cap: 2, skill: 0 },
          { agent: 'unskilled', why: 'skill', load: 0, cap: 2, skill: 0 },
          { agent: 'elsewhere', why: 'other-department', load: 0, cap: 2, skill: 0 },
        ],
      },
    })
  })

  it('[DK9] an explanation names at most fifty, and the chosen one among them', () => {
    const all = Array.from({ length: 200 }, (_, i) => candidate(`a${i}`, { served: 200 - i }))
    const { agent, explanation } = route(all, wanted, 'round-robin')
    expect(explanation.considered).toHaveLength(CONSIDERED)
    expect(explanation.considered[0]).toMatchObject({ agent, why: 'chosen' })
  })

  it('[DK6] a language is insisted on while a speaker is online, even a full one', () => {
    const speaker = candidate('speaker', { languages: ['zh'], load: 2 })
    const all = [candidate('other'), speaker]
    const chinese: Wanted = { ...wanted, language: 'zh' }
    expect(route(all, chinese, 'idle-first').agent).toBeUndefined()
    expect(
      route([candidate('other'), { ...speaker, online: false }], chinese, 'idle-first').agent,
    ).toBe('other')
    expect(route(all, { ...chinese, excluded: ['speaker'] }, 'idle-first').agent).toBe('other')
    expect(route([candidate('other'), { ...speaker, cap: 0 }], chinese, 'idle-first').agent).toBe(
      'other',
    )
  })

  it('[DK6] a skill that no speaker of the language has does not send the visitor to a stranger', () => {
    const all = [
      candidate('skilled', { languages: ['zh'], skills: { refunds: 5 } }),
      candidate('speaker', { languages: ['en'] }),
    ]
    expect(route(all, { ...wanted, skill: 'refunds' }, 'skill-match').agent).toBe('speaker')
  })
})

describe('the desk routes', () => {
  it('H10 to the person with the matching skill in the department', () => {
    const desk = deskWith([
      agent('a'),
      agent('b', { skills: { refunds: 4 } }),
      agent('c', { skills: { refunds: 5 }, departments: ['tech'] }),
    ])
    desk.present('a', 'b', 'c')
    desk.wait('v', { skill: 'refunds' })
    expect(desk.ringing('v')?.agent).toBe('b')
  })

  it('[DK7] who cannot be served by anybody free does not hold up those behind', () => {
    const desk = deskWith([
      agent('a', { languages: ['zh'], cap: 1 }),
      agent('b', { languages: ['en'] }),
    ])
    desk.present('a', 'b')
    desk.take('held', 'a')
    desk.wait('first', { language: 'zh' })
    desk.wait('second', { language: 'en' })
    expect(desk.ringing('first')).toBeUndefined()
    expect(desk.ringing('second')?.agent).toBe('b')
  })

  it('[DK7] an agent of two departments serves whoever has waited longest in either', () => {
    const desk = deskWith([agent('a', { departments: ['sales', 'tech'], cap: 1 })])
    desk.wait('tech', { department: 'tech' })
    desk.pass(1_000)
    desk.wait('sales')
    desk.present('a')
    expect(desk.ringing('tech')?.agent).toBe('a')
    expect(desk.ringing('sales')).toBeUndefined()
  })

  it('T16 round robin goes round, with one conversation after another', () => {
    const desk = deskWith([agent('a'), agent('b'), agent('c')])
    desk.present('a', 'b', 'c')
    const served = ['1', '2', '3', '4'].map((id) => {
      desk.wait(id)
      return desk.accept(id)
    })
    expect(served).toEqual(['a', 'b', 'c', 'a'])
  })

  it('X8 the explanation goes along with the offer', () => {
    const desk = deskWith([agent('a'), agent('b', { cap: 0 })])
    desk.present('a', 'b')
    desk.wait('v')
    expect(desk.told).toEqual([
      {
        to: { party: 'conversation', name: 'v' },
        command: {
          type: 'offer',
          offer: 'o1',
          agent: { id: 'a', name: 'A' },
          department: 'sales',
          auto: false,
          explanation: {
            algorithm: 'round-robin',
            considered: [
              { agent: 'a', why: 'chosen', load: 0, cap: 2 },
              { agent: 'b', why: 'at-cap', load: 0, cap: 0 },
            ],
          },
        },
      },
    ])
  })
})
