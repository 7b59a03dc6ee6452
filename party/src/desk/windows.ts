import { bounds, type Counts, type ListName, listNames, queryOf, type Watch } from '@baton/protocol'
import { firstOf, type Lists } from './lists.js'

/** What a console looks at, with nothing left open. */
export interface Look {
  lists: Record<ListName, number>
  query: string
}

const each = <T>(value: (list: ListName) => T) =>
  Object.fromEntries(listNames.map((list) => [list, value(list)])) as Record<ListName, T>

/** What somebody is shown who asked for nothing. */
export const lookOf = ({ lists = {}, query = '' }: Watch): Look => ({
  lists: each((list) => lists[list] ?? bounds.rows),
  query: queryOf(query),
})

/** Equal for those who look at the same. */
export const nameOf = ({ lists, query }: Look): string =>
  JSON.stringify([...listNames.map((list) => lists[list]), query])

export interface Change {
  /** Keys whose rows have to be told. */
  changed: string[]
  gone: string[]
  counts?: Counts
}

export type Window = ReturnType<typeof createWindow>

/** What all consoles that look at the same were told last, so that they are told only what changed. */
export const createWindow = (look: Look, all: Lists, found: Lists) => {
  const listsOf = (list: ListName) => (list === 'tickets' ? all : found)
  const ordersNow = () => listNames.map((list) => listsOf(list).order(list))
  const shownOf = (now: ReturnType<typeof ordersNow>) =>
    new Set(
      listNames.flatMap((list, i) => firstOf(now[i] as (typeof now)[number], look.lists[list])),
    )
  const countNow = (): Counts => ({
    ...each((list) => listsOf(list).count(list)),
    open: all.countOf('tickets', 'open'),
    departments: all.kindsOf('waiting'),
    query: look.query,
  })

  let orders = ordersNow()
  let shown = shownOf(orders)
  let counts = countNow()

  const recount = (): Counts | undefined => {
    const now = countNow()
    if (JSON.stringify(now) === JSON.stringify(counts)) return undefined
    counts = now
    return now
  }

  return {
    look,
    /** The connections of those who look. */
    consoles: new Set<string>(),
    lists: found,
    shown: (): ReadonlySet<string> => shown,
    counts: () => counts,
    /** What came into view, went out of it or looks different in it since the last time. */
    change(isDirty: (key: string) => boolean): Change {
      const before = shown
      const now = ordersNow()
      if (now.some((order, i) => order !== orders[i])) shown = shownOf(now)
      orders = now
      const newCounts = recount()
      return {
        changed: [...shown].filter((key) => !before.has(key) || isDirty(key)),
        gone: [...before].filter((key) => !shown.has(key)),
        ...(newCounts && { counts: newCounts }),
      }
    },
  }
}
