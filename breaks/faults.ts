import type { Copy } from './copy.js'
import type { Ledger } from './ledger.js'

/** One conversation, as everybody holds it. */
export interface Talk {
  id: string
  /** At least one of them is whole. */
  copies: readonly Copy[]
  /** Whose the desk says it is; undefined when it does not list it. */
  listed?: string
}

/** What went wrong, in sentences. */
export interface Faults {
  /** Acknowledged and not there, or there on one screen only. */
  lost: string[]
  doubled: string[]
  disordered: string[]
  /** Conversations without exactly one floor. */
  floors: string[]
  /** Refused and there all the same, or never answered. */
  untold: string[]
}

const authorOf = (text: string): string => text.slice(0, text.lastIndexOf(' '))
const numberOf = (text: string): number => Number(text.slice(text.lastIndexOf(' ') + 1))

const holders = /^(bot|queue|closed|agent \S+)$/

/** Whether a copy holds what the whole one says, from where it begins to the end. */
const against = (copy: Copy, whole: Copy, where: string, faults: Faults): void => {
  const [first] = copy.messages
  let expected = copy.whole ? 1 : (first?.[0] ?? whole.count + 1)
  for (const [n, text] of copy.messages) {
    if (n < expected) faults.disordered.push(`${where}: message ${n} comes behind ${expected - 1}`)
    else if (n > expected) faults.lost.push(`${where}: no message ${expected} before ${n}`)
    if (whole.messages[n - 1]?.[1] !== text) faults.lost.push(`${where}: message ${n} is "${text}"`)
    expected = n + 1
  }
  if (expected <= whole.count) faults.lost.push(`${where}: nothing from message ${expected} on`)
  faults.doubled.push(...copy.twice.map((id) => `${where}: ${id} stands there twice`))
}

const floorsOf = ({ id, copies, listed }: Talk, whole: Copy, faults: Faults): void => {
  if (!holders.test(whole.floor)) faults.floors.push(`${id}: nobody has it (${whole.floor})`)
  const moves = whole.moves.map((_, at) => at + 1)
  if (`${whole.moves}` !== `${moves}` || whole.epoch !== moves.length) {
    faults.floors.push(`${id}: its floor moved with ${whole.moves} up to ${whole.epoch}`)
  }
  for (const { whose, floor, epoch } of copies) {
    if (floor === whole.floor && epoch === whole.epoch) continue
    faults.floors.push(`${id}: ${floor} (${epoch}) for ${whose}, ${whole.floor} (${whole.epoch})`)
  }
  const desk = whole.floor === 'closed' ? undefined : whole.floor
  if (listed !== desk) faults.floors.push(`${id}: ${whole.floor}, and the desk says ${listed}`)
}

/** Numbers of each author rise; the same one again is a double, which is counted elsewhere. */
const orderOf = (id: string, texts: readonly string[], faults: Faults): void => {
  const last = new Map<string, number>()
  for (const text of texts) {
    const before = last.get(authorOf(text)) ?? 0
    if (numberOf(text) < before) faults.disordered.push(`${id}: "${text}" comes behind ${before}`)
    last.set(authorOf(text), numberOf(text))
  }
}

const deedsOf = ({ deeds }: Ledger, talks: ReadonlyMap<string, Talk>, faults: Faults): void => {
  for (const { conversation, what, offer = '' } of deeds) {
    const copies = talks.get(conversation)?.copies ?? []
    const there = {
      accept: copies.some(({ accepted }) => accepted.includes(offer)),
      close: copies.some(({ floor }) => floor === 'closed'),
      ask: copies.some(({ epoch }) => epoch > 0),
    }
    if (!there[what]) faults.lost.push(`${conversation}: ${what} ${offer} was acknowledged`)
  }
}

/**
 * Compares what everybody asked for with what everybody holds, at rest.
 *
 * @param talks of each visitor in the order in which they were opened
 */
export const faultsOf = (talks: readonly Talk[], ledger: Ledger): Faults => {
  const faults: Faults = { lost: [], doubled: [], disordered: [], floors: [], untold: [] }
  const seen = new Map<string, number>()
  const all: string[] = []
  for (const talk of talks) {
    const whole = talk.copies.find((copy) => copy.whole)
    if (!whole) {
      faults.lost.push(`${talk.id}: nobody holds all of it`)
      continue
    }
    for (const copy of talk.copies) against(copy, whole, `${talk.id} of ${copy.whose}`, faults)
    floorsOf(talk, whole, faults)
    const asides = new Set<string>()
    for (const copy of talk.copies) {
      const own = copy.asides.filter((text) => ledger.texts.has(text))
      orderOf(`${talk.id} of ${copy.whose}`, own, faults)
      if (new Set(own).size < own.length) faults.doubled.push(`${talk.id}: a note of ${copy.whose}`)
      for (const text of own) asides.add(text)
    }
    const said = whole.messages.map(([, text]) => text).filter((text) => ledger.texts.has(text))
    orderOf(talk.id, said, faults)
    all.push(...said.filter((text) => authorOf(text).startsWith('v')))
    for (const text of [...said, ...asides]) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  orderOf('from talk to talk', all, faults)
  for (const [text, { told, code }] of ledger.texts) {
    const times = seen.get(text) ?? 0
    if (times > 1) faults.doubled.push(`"${text}" is there ${times} times`)
    if (told === 'done' && times === 0) faults.lost.push(`"${text}" was acknowledged`)
    if (told === 'refused' && times > 0) faults.untold.push(`"${text}" was refused (${code})`)
    if (told === 'nothing') faults.untold.push(`"${text}" was never answered`)
  }
  deedsOf(ledger, new Map(talks.map((talk) => [talk.id, talk])), faults)
  return faults
}
