import type { Locale } from './locale.js'

const two = (figure: number) => String(figure).padStart(2, '0')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A moment (ms) as `14:02`, in the viewer's time zone. */
export function formatTime(_locale: Locale, at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** Whole calendar days from `at` to `now`: 0 is today, 1 yesterday. */
const daysBefore = (at: number, now: number) => Math.round((midnight(now) - midnight(at)) / DAY)

/** A moment as a short date: `11-02`, `2 Nov`; with the year when it is another one. */
export function formatDate(locale: Locale, at: number, now: number): string {
  const date = new Date(at)
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : date.getFullYear()
  if (locale === 'zh-CN') {
    const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`
    return year ? `${year}-${day}` : day
  }
  const month = new Intl.DateTimeFormat('en', { month: 'short' }).format(date)
  return `${date.getDate()} ${month}${year ? ` ${year}` : ''}`
}

/** A moment as the head of a day in the log: `今天 14:02`, `Yesterday 14:02`, `2 Nov 14:02`. */
export function formatDay(locale: Locale, at: number, now: number): string {
  const zh = locale === 'zh-CN'
  const days = daysBefore(at, now)
  const names = zh ? ['今天', '昨天'] : ['Today', 'Yesterday']
  return `${names[days] ?? formatDate(locale, at, now)} ${formatTime(locale, at)}`
}

/** A running time (ms) as `m:ss`, from one hour on `h:mm:ss`. Never negative. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** A length of time (ms) in words: `48 分钟`, `1 h 5 min`, `30 s`. */
export function formatDuration(locale: Locale, ms: number): string {
  const zh = locale === 'zh-CN'
  if (ms < MINUTE) return `${Math.max(0, Math.round(ms / 1000))} ${zh ? '秒' : 's'}`
  const minutes = Math.round(ms / MINUTE)
  if (minutes < 60) return `${minutes} ${zh ? '分钟' : 'min'}`
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  const rest = m ? ` ${m} ${zh ? '分钟' : 'min'}` : ''
  return `${h} ${zh ? '小时' : 'h'}${rest}`
}

/** A number of things, with its thousands set apart. */
export function formatCount(count: number): string {
  return count.toLocaleString('en')
}

/** A wait in whole minutes, kept honest as a range. */
export type Range = { readonly from: number; readonly to: number }

/** The figures of a range: `4–7`, or `4` when both ends meet; at least 1. */
export function rangeFigures({ from, to }: Range): string {
  const [low, high] = [Math.max(1, Math.floor(from)), Math.max(1, Math.ceil(to))]
  return high > low ? `${low}–${high}` : `${low}`
}

/** A wait as people read it: `4–7 分钟`, `4–7 minutes`, `1 minute`. */
export function formatRange(locale: Locale, range: Range): string {
  const figures = rangeFigures(range)
  if (locale === 'zh-CN') return `${figures} 分钟`
  return `${figures} ${figures === '1' ? 'minute' : 'minutes'}`
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** A size in bytes as `82 MB`, `1.2 MB`. */
export function formatSize(_locale: Locale, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const figure = bytes / 1024 ** power
  return `${figure >= 10 || power === 0 ? Math.round(figure) : figure.toFixed(1)} ${UNITS[power]}`
}

/** A phone number with its middle hidden: `138****5521`. Short ones are hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '')
  if (digits.length < 7) return '*'.repeat(digits.length)
  const head = digits.startsWith('+') ? 5 : 3
  return `${digits.slice(0, head)}****${digits.slice(-4)}`
}
