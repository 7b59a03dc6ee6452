import type { Lists } from './lists.js'
import { createWindow, type Look, nameOf, type Window } from './windows.js'

/** Each new search looks through all conversations: so many at once, the others a moment later. */
const SEARCHES = 2

/** One console's way from one window to another. */
export interface Turn {
  connection: string
  before: Window
  after: Window
}

/** Which console looks at what; who looks at the same shares a window. */
export const createLooking = (all: Lists, search: (query: string) => Lists) => {
  const windows = new Map<string, Window>()
  /** Which window a connection looks at, and where it wants to look next. */
  const looking = new Map<string, Window>()
  const wanted = new Map<string, Look>()

  const searched = (query: string): Lists | undefined =>
    query === '' ? all : [...windows.values()].find(({ look }) => look.query === query)?.lists

  const windowFor = (look: Look): Window => {
    const name = nameOf(look)
    const window =
      windows.get(name) ?? createWindow(look, all, searched(look.query) ?? search(look.query))
    windows.set(name, window)
    return window
  }

  const leave = (connection: string) => {
    const window = looking.get(connection)
    looking.delete(connection)
    window?.consoles.delete(connection)
    if (window?.consoles.size === 0) windows.delete(nameOf(window.look))
  }

  const enter = (connection: string, look: Look): Window => {
    const window = windowFor(look)
    if (looking.get(connection) !== window) leave(connection)
    window.consoles.add(connection)
    looking.set(connection, window)
    return window
  }

  /** Those who want to look elsewhere do so, as long as they need no more searches than may begin. */
  const turns = function* (): Generator<Turn> {
    let searches = SEARCHES
    for (const [connection, look] of wanted) {
      if (!searched(look.query) && --searches < 0) continue
      wanted.delete(connection)
      const before = looking.get(connection)
      if (before) yield { connection, before, after: enter(connection, look) }
    }
  }

  return {
    enter,
    want: (connection: string, look: Look) => wanted.set(connection, look),
    isWanted: () => wanted.size > 0,
    turns,
    leave(connection: string) {
      wanted.delete(connection)
      leave(connection)
    },
    windows: () => windows.values(),
    /** The lists that anybody looks at, and those of all. */
    lists: () => new Set([...windows.values()].map(({ lists }) => lists)).add(all),
  }
}
