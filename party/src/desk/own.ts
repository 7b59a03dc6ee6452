import { type DeskState, keysOf, knownOf, offerOf, type Settings, transferOf } from '@baton/core'
import { agentKey, conversationKey, idOf, kindOf, offerKey, transferKey } from './rows.js'

/** Whose a row is: who holds a conversation or is asked to look at it, at whom it rings. */
const ownersOf = (state: DeskState, key: string): string[] => {
  const id = idOf(key)
  switch (kindOf(key)) {
    case 'agent':
      return [id]
    case 'conversation': {
      const { floor, consults = {} } = knownOf(state, id) ?? {}
      const holder = floor?.kind === 'agent' ? [floor.agent] : []
      return [...new Set([...holder, ...Object.keys(consults)])]
    }
    case 'offer': {
      const offer = offerOf(state, id)
      return offer && !offer.auto ? [offer.agent] : []
    }
    case 'transfer': {
      const row = transferOf(state, id)
      return row ? [row.from] : []
    }
    default:
      return []
  }
}

const everyKey = (state: DeskState, { members }: Settings): string[] => [
  ...members.map(({ id }) => agentKey(id)),
  ...keysOf(state.conversations).map(conversationKey),
  ...keysOf(state.offers).map(offerKey),
  ...keysOf(state.transfers).map(transferKey),
]

/** What is each agent's own, kept as rows change. */
export const createOwn = (state: () => DeskState, settings: Settings) => {
  const owners = new Map<string, readonly string[]>()
  const owned = new Map<string, Set<string>>()

  const give = (agent: string, key: string) => {
    const keys = owned.get(agent) ?? new Set()
    owned.set(agent, keys.add(key))
  }

  /** Everybody who has the row now, or had it until now. */
  const follow = (key: string): ReadonlySet<string> => {
    const before = owners.get(key) ?? []
    const after = ownersOf(state(), key)
    for (const agent of before) owned.get(agent)?.delete(key)
    for (const agent of after) give(agent, key)
    if (after.length > 0) owners.set(key, after)
    else owners.delete(key)
    return new Set([...before, ...after])
  }

  for (const key of everyKey(state(), settings)) follow(key)

  return {
    follow,
    ownersOf: (key: string): readonly string[] => owners.get(key) ?? [],
    of: (agent: string): ReadonlySet<string> => owned.get(agent) ?? new Set(),
  }
}
