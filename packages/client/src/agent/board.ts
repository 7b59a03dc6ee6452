import type { BoardRow, DeskSignal } from '@baton/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'

export type Board = ReadonlyMap<string, BoardRow>
export type RowOf<K extends BoardRow['kind']> = Extract<BoardRow, { kind: K }>

/** Folds what the desk tells of its rows. */
export const foldBoard = (board: Board, { reset, rows, gone }: DeskSignal): Board => {
  const next = new Map(reset ? [] : board)
  for (const key of gone) next.delete(key)
  for (const row of rows) next.set(row.key, row)
  return next
}

const rowsOf = <K extends BoardRow['kind']>(board: Board, kind: K): RowOf<K>[] =>
  [...board.values()].filter((row): row is RowOf<K> => row.kind === kind)

type Conversations = RowOf<'conversation'>[]

const bySince = (rows: Conversations) => rows.sort((a, b) => a.since - b.since)

/** The lists of a console, derived from the board. */
export const createBoard = ($id: ReadableAtom<string | undefined>) => {
  const $board = atom<Board>(new Map())
  const both = [$board, $id] as const
  const conversations = (
    belongs: (row: RowOf<'conversation'>, id: string | undefined) => boolean,
  ) =>
    computed([...both], (board, id) =>
      bySince(rowsOf(board, 'conversation').filter((row) => belongs(row, id))),
    )
  return {
    $board,
    $me: computed([...both], (board, id) => rowsOf(board, 'agent').find((row) => row.id === id)),
    $mine: conversations((row, id) => row.floor === 'agent' && row.agent === id),
    $others: conversations((row, id) => row.floor === 'agent' && row.agent !== id),
    $consults: conversations((row, id = '') => row.consults?.[id] !== undefined),
    $waiting: conversations((row) => row.floor === 'queue'),
    $bots: conversations((row) => row.floor === 'bot'),
    $colleagues: computed([...both], (board, id) =>
      rowsOf(board, 'agent')
        .filter((row) => row.id !== id)
        .sort((a, b) => a.name.localeCompare(b.name)),
    ),
    $offers: computed($board, (board) =>
      rowsOf(board, 'offer').sort((a, b) => a.ringUntil - b.ringUntil),
    ),
    $transfers: computed($board, (board) =>
      rowsOf(board, 'transfer').sort((a, b) => b.row.at - a.row.at),
    ),
    $tickets: computed($board, (board) =>
      rowsOf(board, 'ticket')
        .filter(({ row }) => row.state !== 'closed')
        .sort((a, b) => a.row.at - b.row.at),
    ),
    heard(signal: unknown) {
      const known = signal as DeskSignal
      if (known.type === 'board') $board.set(foldBoard($board.get(), known))
    },
  }
}
