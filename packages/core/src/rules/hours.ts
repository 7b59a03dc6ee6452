import type { Time } from '../aggregate.js'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/**
 * A stretch of some days of the week, by the clocks of a place. `to` at or before `from` means the
 * day after: the night from Friday to Saturday is a Friday's.
 */
export interface WorkingHours {
  days: readonly Weekday[]
  /** `09:00`; this minute belongs to it. */
  from: string
  /** `18:00`, at most `24:00`; this minute does not. */
  to: string
  /** A name of the IANA database: `Asia/Shanghai`. */
  timeZone: string
}

const DAY = 24 * 60
const WEEK = 7 * DAY
const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** Minutes since midnight of a time like `09:30`; undefined when it is none. */
export const minuteOfDay = (text: string): number | undefined => {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  return found[1] === undefined ? DAY : Number(found[1]) * 60 + Number(found[2])
}

const makeClock = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** To make one costs more than all of a rule's other conditions. */
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}

/** Whether this is a place whose clocks are known; bare offsets like `+08:00` are not. */
export const isTimeZone = (name: string): boolean => {
  try {
    return /^[a-z]/i.test(name) && clockOf(name) !== undefined
  } catch {
    return false
  }
}

/** Minutes since Monday 00:00 on the clocks of that place. */
const minuteOfWeek = (timeZone: string, now: Time): number => {
  const parts = clockOf(timeZone).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const day = WEEKDAYS.indexOf(part('weekday').toLowerCase() as Weekday)
  return day * DAY + Number(part('hour')) * 60 + Number(part('minute'))
}

/** Total: what is no time, or no place, is within no hours. */
export const isWithin = ({ days, from, to, timeZone }: WorkingHours, now: Time): boolean => {
  const [begins, ends] = [minuteOfDay(from), minuteOfDay(to)]
  if (begins === undefined || ends === undefined) return false
  if (!isTimeZone(timeZone) || Number.isNaN(new Date(now).getTime())) return false
  const minute = minuteOfWeek(timeZone, now)
  const lasts = ends > begins ? ends - begins : ends - begins + DAY
  return days.some((day) => {
    const start = WEEKDAYS.indexOf(day) * DAY + begins
    return (minute - start + WEEK) % WEEK < lasts
  })
}
