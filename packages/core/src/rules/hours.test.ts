import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { START } from '../testing/given.js'
import { isTimeZone, isWithin, minuteOfDay, WEEKDAYS, type WorkingHours } from './hours.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONDAY = START - 9 * HOUR

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Walks through the stretches minute by minute: each as `sun 23:59`. */
const reference = ({ days, from, to }: WorkingHours): Set<string> => {
  const within = new Set<string>()
  for (const day of days) {
    let [at, minute] = [WEEKDAYS.indexOf(day), minuteOfDay(from)!]
    do {
      within.add(`${WEEKDAYS[at % 7]} ${clock(minute)}`)
      minute += 1
      if (clock(minute) === to) break
      if (minute === 1_440) [at, minute] = [at + 1, 0]
    } while (clock(minute) !== to)
  }
  return within
}

/** What the clocks of a place `offset` from UTC show. */
const shown = (now: number, offset: number) => {
  const there = new Date(now + offset)
  return `${WEEKDAYS[(there.getUTCDay() + 6) % 7]} ${there.toISOString().slice(11, 16)}`
}

const stretches = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  from: fc.integer({ min: 0, max: 1_439 }).map(clock),
  to: fc.integer({ min: 0, max: 1_440 }).map(clock),
})

const agreesEachMinute = (
  hours: WorkingHours,
  monday: number,
  offset: (now: number) => number,
): boolean => {
  const within = reference(hours)
  for (let now = monday; now < monday + 7 * DAY; now += MINUTE) {
    if (isWithin(hours, now) !== within.has(shown(now, offset(now)))) return false
  }
  return true
}

describe('working hours', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Shanghai', 8 * HOUR],
    ['Asia/Kolkata', 5.5 * HOUR],
    ['America/Phoenix', -7 * HOUR],
  ])('[RU5] in %s agree with a walk through each minute of a week', (timeZone, offset) => {
    fc.assert(
      fc.property(stretches, (some) =>
        agreesEachMinute({ ...some, timeZone }, MONDAY, () => offset),
      ),
      { numRuns: 6 },
    )
  })

  it('[RU5] follow the clocks of the place in the week in which they change', () => {
    const turn = Date.UTC(2025, 2, 9, 7)
    const offset = (now: number) => (now < turn ? -5 : -4) * HOUR
    fc.assert(
      fc.property(stretches, (some) =>
        agreesEachMinute(
          { ...some, timeZone: 'America/New_York' },
          Date.UTC(2025, 2, 3, 5),
          offset,
        ),
      ),
      { numRuns: 6 },
    )
  })

  it('[RU5] past midnight they belong to the day on which they begin', () => {
    const night: WorkingHours = { days: ['sun'], from: '22:00', to: '06:00', timeZone: 'UTC' }
    const within = (day: number, hour: number, minute = 0) =>
      isWithin(night, MONDAY + day * DAY + hour * HOUR + minute * MINUTE)
    expect([within(6, 21, 59), within(6, 22), within(7, 5, 59), within(7, 6)]).toEqual([
      ...[false, true, true, false],
    ])
    expect([within(0, 5, 59), within(5, 23)]).toEqual([true, false])
  })

  it('[RU5] last a whole day from 00:00 to 24:00', () => {
    const day: WorkingHours = { days: ['tue'], from: '00:00', to: '24:00', timeZone: 'UTC' }
    const at = [DAY - 1, DAY, 2 * DAY - 1, 2 * DAY].map((later) => isWithin(day, MONDAY + later))
    expect(at).toEqual([false, true, true, false])
  })

  it('[RU5] that are none, or of no place, hold at no time', () => {
    const day: WorkingHours = { days: ['mon'], from: '00:00', to: '24:00', timeZone: 'UTC' }
    expect(isWithin(day, START)).toBe(true)
    expect(isWithin({ ...day, from: 'dawn' }, START)).toBe(false)
    expect(isWithin({ ...day, timeZone: 'Nowhere/Land' }, START)).toBe(false)
    expect(isWithin({ ...day, days: [] }, START)).toBe(false)
    expect(isWithin(day, Number.NaN)).toBe(false)
  })

  it('[RU9] know times of a day and places with clocks', () => {
    expect(['00:00', '09:30', '23:59', '24:00'].map(minuteOfDay)).toEqual([0, 570, 1_439, 1_440])
    for (const text of ['', '9:00', '24:01', '25:00', '12:60', '12:00 ', '１２:00']) {
      expect(minuteOfDay(text)).toBe(undefined)
    }
    expect(['UTC', 'Asia/Shanghai', 'asia/shanghai'].every(isTimeZone)).toBe(true)
    expect(['', '+08:00', 'Shanghai', 'Asia/', 'Mars/Olympus'].some(isTimeZone)).toBe(false)
  })
})
