import { bounds, type ListName, listNames, type Watch } from '@baton/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Session } from '../session/session.js'

export type Watched = Required<Watch> & { lists: Record<ListName, number> }

const within = (rows: number) => Math.max(0, Math.min(bounds.mostRows, Math.trunc(rows)))

const untouched: Watched = {
  lists: { waiting: bounds.rows, bots: bounds.rows, others: bounds.rows, tickets: bounds.rows },
  query: '',
}

const changed = (watched: Watched, { lists = {}, query = watched.query }: Watch): Watched => ({
  lists: Object.fromEntries(
    listNames.map((list) => [list, within(lists[list] ?? watched.lists[list])]),
  ) as Watched['lists'],
  query: query.slice(0, bounds.query),
})

/** What an agent looks at: said to the desk when it changes, and again to each new connection. */
export const createWatch = ({ $connection, signal }: Session) => {
  const $watched = atom(untouched)
  const say = () => signal({ type: 'watch', ...$watched.get() })
  $connection.listen(({ state }) => {
    if (state === 'open' && $watched.get() !== untouched) say()
  })
  return {
    $watched: $watched as ReadableAtom<Watched>,
    watch(change: Watch) {
      $watched.set(changed($watched.get(), change))
      say()
    },
  }
}
