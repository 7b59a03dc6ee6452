/** What somebody asked of a room, and what they were told of it. */
export interface Entry {
  told: 'nothing' | 'done' | 'refused'
  /** With which code it was refused. */
  code?: string
}

/** Something beside a text that somebody did, and where it has to show once it is acknowledged. */
export interface Deed {
  conversation: string
  what: 'accept' | 'close' | 'ask'
  /** The offer that was accepted. */
  offer?: string
}

/** Everything that was asked for in a run. Each text is one of a kind: `author number`. */
export interface Ledger {
  readonly texts: ReadonlyMap<string, Entry>
  /** Those that were acknowledged. */
  readonly deeds: readonly Deed[]
  /** A text that nobody has sent before; an author's numbers rise. */
  text(author: string): string
  /** Keeps what the sender of a text is told; resolves when they are. */
  follow(text: string, answer: Promise<unknown>): Promise<Entry>
  /** The same for a deed. */
  did(deed: Deed, answer: Promise<unknown>): Promise<Entry>
  /** Acknowledgements so far. */
  acks(): number
  /** What nobody has been told about yet. */
  open(): number
}

export const createLedger = (): Ledger => {
  const texts = new Map<string, Entry>()
  const deeds: Deed[] = []
  const numbers = new Map<string, number>()
  let acks = 0
  let open = 0

  const hear = async (entry: Entry, answer: Promise<unknown>): Promise<Entry> => {
    open += 1
    try {
      await answer
      entry.told = 'done'
      acks += 1
    } catch (error) {
      entry.told = 'refused'
      entry.code = `${(error as { code?: string }).code}`
    }
    open -= 1
    return entry
  }

  return {
    texts,
    deeds,
    text(author) {
      const number = (numbers.get(author) ?? 0) + 1
      numbers.set(author, number)
      return `${author} ${number}`
    },
    follow(text, answer) {
      const entry: Entry = { told: 'nothing' }
      texts.set(text, entry)
      return hear(entry, answer)
    },
    async did(deed, answer) {
      const entry = await hear({ told: 'nothing' }, answer)
      if (entry.told === 'done') deeds.push(deed)
      return entry
    },
    acks: () => acks,
    open: () => open,
  }
}
