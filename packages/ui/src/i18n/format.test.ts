import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDay,
  formatDuration,
  formatElapsed,
  formatRange,
  formatSize,
  formatTime,
  maskPhone,
} from './format.js'
import { pickLocale } from './locale.js'

const at = (day: number, h: number, m: number, year = 2025) =>
  new Date(year, 10, day, h, m).getTime()
const now = at(18, 14, 22)

describe('format', () => {
  it('[DK45] sets the thousands of a count apart', () => {
    expect([0, 999, 50_000].map(formatCount)).toEqual(['0', '999', '50,000'])
  })

  it('H16 shows a wait as an honest range of whole minutes', () => {
    const ranges = [
      { from: 4, to: 7 },
      { from: 0.2, to: 0.9 },
      { from: 3.2, to: 3.2 },
      { from: 5, to: 2 },
    ]
    expect(ranges.map((range) => formatRange('en', range))).toEqual([
      '4–7 minutes',
      '1 minute',
      '3–4 minutes',
      '5 minutes',
    ])
    expect(formatRange('zh-CN', ranges[0]!)).toBe('4–7 分钟')
  })

  it('[UI9] writes running times as m:ss, never below zero', () => {
    expect([-5000, 0, 42_999, 206_000, 3_600_000, 36_061_000].map(formatElapsed)).toEqual([
      '0:00',
      '0:00',
      '0:42',
      '3:26',
      '1:00:00',
      '10:01:01',
    ])
  })

  it('[UI4] names days, dates and lengths of time in both languages', () => {
    expect(formatTime('en', at(18, 9, 5))).toBe('09:05')
    const days = [at(18, 14, 2), at(17, 23, 59), at(2, 8, 0), at(2, 8, 0, 2024)]
    expect(days.map((day) => formatDay('zh-CN', day, now))).toEqual([
      '今天 14:02',
      '昨天 23:59',
      '11-02 08:00',
      '2024-11-02 08:00',
    ])
    expect(days.map((day) => formatDay('en', day, now))).toEqual([
      'Today 14:02',
      'Yesterday 23:59',
      '2 Nov 08:00',
      '2 Nov 2024 08:00',
    ])
    expect(formatDate('en', at(2, 8, 0), now)).toBe('2 Nov')
    const lengths = [9_000, 48 * 60_000, 60 * 60_000, 65 * 60_000]
    expect(lengths.map((ms) => formatDuration('zh-CN', ms))).toEqual([
      '9 秒',
      '48 分钟',
      '1 小时',
      '1 小时 5 分钟',
    ])
    expect(lengths.map((ms) => formatDuration('en', ms))).toEqual([
      '9 s',
      '48 min',
      '1 h',
      '1 h 5 min',
    ])
  })

  it('A17 writes sizes with at most one digit behind the point', () => {
    expect([0, 900, 1_258_291, 85_983_232].map((bytes) => formatSize('en', bytes))).toEqual([
      '0 B',
      '900 B',
      '1.2 MB',
      '82 MB',
    ])
  })

  it('H8 masks the middle of a phone number, and short ones whole', () => {
    expect(['138 0000 5521', '+8613800005521', '12345', ''].map(maskPhone)).toEqual([
      '138****5521',
      '+8613****5521',
      '*****',
      '',
    ])
  })

  it('[UI4] picks the first language that it speaks', () => {
    expect(pickLocale('fr', 'zh-HK', 'en')).toBe('zh-CN')
    expect(pickLocale('en-GB', 'zh')).toBe('en')
    expect(pickLocale(undefined, null, 'zhx', 'de')).toBe('en')
  })
})
