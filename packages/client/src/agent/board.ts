import { type BoardRow, type Counts, type DeskSignal, isFoundBy } from '@baton/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'

export type Board = ReadonlyMap<string, BoardRow>
export type RowOf<K extends BoardRow['kind']> = Extract<BoardRow, { kind: K }>

/** Folds what the desk tells of one part of its rows. */
const fold = (board: Board, { reset, rows, gone }: DeskSignal): Board => {
  const next = new Map(reset ? [] : board)
  for (const key of gone) next.delete(key)
  for (const row of rows) next.set(row.key, row)
  return next
}

const isOf =
  <K extends BoardRow['kind']>(kind: K) =>
  (row: BoardRow): row is RowOf<K> =>
    row.kind === kind

const isConversation = isOf('conversation')

type Conversation = RowOf<'conversation'>
type Floor = Conversation['floor']

const bySince = (one: Conversation, other: Conversation) =>
  one.since - other.since || (one.key < other.key ? -1 : 1)

const nothing = {
  rows: new Map() as Board,
  counts: { waiting: 0, bots: 0, others: 0, tickets: 0, open: 0, departments: {}, query: '' },
}

/** The lists of a console, derived from the rows that it was told. */
export const createBoard = ($id: ReadableAtom<string | undefined>) => {
  /** What is mine is told at once, and so says more than the windows that all look into. */
  const $own = atom<Board>(new Map())
  const $shared = atom<{ rows: Board; counts: Counts }>(nothing)
  const $board = computed([$shared, $own], ({ rows }, own): Board => new Map([...rows, ...own]))

  const $mine = computed([$own, $id], (own, id) =>
    [...own.values()]
      .filter(isConversation)
      .filter(({ floor, agent }) => floor === 'agent' && agent === id)
      .sort(bySince),
  )
  /** The rows of a window as they are now. */
  const windowOf = (floor: Floor) =>
    computed([$shared, $board, $id], ({ rows }, board, id) =>
      [...rows.keys()]
        .flatMap((key) => board.get(key) ?? [])
        .filter(isConversation)
        .filter((row) => row.floor === floor && (floor !== 'agent' || row.agent !== id))
        .sort(bySince),
    )
  const [$waiting, $bots, $others] = [windowOf('queue'), windowOf('bot'), windowOf('agent')]

  /** The figures came with the windows: what left one meanwhile is not counted there any more. */
  const $counts = computed(
    [$shared, $waiting, $bots, $others, $mine],
    ({ rows, counts }, waiting, bots, others, mine): Counts => {
      const told = (floor: Floor) =>
        [...rows.values()].filter((row) => isConversation(row) && row.floor === floor).length
      const unseen = mine.filter((row) => !rows.has(row.key) && isFoundBy(counts.query, row))
      const hidden = counts.others > told('agent') ? unseen.length : 0
      return {
        ...counts,
        waiting: counts.waiting - told('queue') + waiting.length,
        bots: counts.bots - told('bot') + bots.length,
        others: counts.others - told('agent') + others.length - hidden,
      }
    },
  )

  return {
    $board,
    $me: computed([$own, $id], (own, id) =>
      [...own.values()].filter(isOf('agent')).find((row) => row.id === id),
    ),
    $mine,
    $others,
    $consults: computed([$own, $id], (own, id = '') =>
      [...own.values()]
        .filter(isConversation)
        .filter((row) => row.consults?.[id] !== undefined)
        .sort(bySince),
    ),
    $waiting,
    $bots,
    $counts,
    $colleagues: computed([$shared, $id], ({ rows }, id) =>
      [...rows.values()]
        .filter(isOf('agent'))
        .filter((row) => row.id !== id)
        .sort((a, b) => a.name.localeCompare(b.name)),
    ),
    $offers: computed($own, (own) =>
      [...own.values()].filter(isOf('offer')).sort((a, b) => a.ringUntil - b.ringUntil),
    ),
    $transfers: computed($own, (own) =>
      [...own.values()].filter(isOf('transfer')).sort((a, b) => b.row.at - a.row.at),
    ),
    $tickets: computed($shared, ({ rows }) =>
      [...rows.values()]
        .filter(isOf('ticket'))
        .filter(({ row }) => row.state !== 'closed')
        .sort((a, b) => a.row.at - b.row.at || (a.key < b.key ? -1 : 1)),
    ),
    heard(signal: unknown) {
      const known = signal as DeskSignal
      if (known.type !== 'board') return
      if (known.part === 'own') return $own.set(fold($own.get(), known))
      const { rows, counts } = $shared.get()
      $shared.set({ rows: fold(rows, known), counts: known.counts ?? counts })
    },
  }
}
