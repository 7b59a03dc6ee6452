/**
 * What stands in an order, whole at every moment: each change gives a new one that shares with the
 * old one whatever did not change. Changes, lookups and places cost the logarithm of the size.
 *
 * A treap (Seidel and Aragon, 1996) whose priorities are hashes of the keys' names: what holds the
 * same is built the same, whichever way it came about, so that equal states compare as equal.
 */
export interface Ordered<K, V> {
  readonly order: Order<K>
  readonly root?: Node<K, V>
}

export interface Order<K> {
  /** Below 0 when `one` stands before `other`, 0 for the same key. */
  compare(one: K, other: K): number
  /** Equal for equal keys. */
  name(key: K): string
}

interface Leaf<K, V> {
  readonly key: K
  readonly value: V
  readonly priority: number
}

interface Node<K, V> extends Leaf<K, V> {
  readonly size: number
  readonly left?: Node<K, V> | undefined
  readonly right?: Node<K, V> | undefined
}

type Branch<K, V> = Node<K, V> | undefined

/** Things by their ids. */
export type Table<V> = Ordered<string, V>

export const byId: Order<string> = {
  compare: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
  name: (id) => id,
}

/** FNV-1a, and the last step of MurmurHash3 to spread what differs in the last sign alone. */
const priorityOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const sizeOf = (branch: Branch<unknown, unknown>): number => branch?.size ?? 0

/** Written out: what is spread into a new object is several times as slow to read. */
const grown = <K, V>(
  { key, value, priority }: Leaf<K, V>,
  left: Branch<K, V>,
  right: Branch<K, V>,
): Node<K, V> => ({ key, value, priority, size: sizeOf(left) + sizeOf(right) + 1, left, right })

/** Which of two is nearer to the root. */
const above = <K>(one: Node<K, unknown>, other: Node<K, unknown>, { compare }: Order<K>): boolean =>
  one.priority > other.priority ||
  (one.priority === other.priority && compare(one.key, other.key) < 0)

const insert = <K, V>(at: Branch<K, V>, leaf: Node<K, V>, order: Order<K>): Node<K, V> => {
  if (!at) return leaf
  const side = order.compare(leaf.key, at.key)
  if (side === 0) return grown(leaf, at.left, at.right)
  if (side < 0) {
    const left = insert(at.left, leaf, order)
    return above(left, at, order)
      ? grown(left, left.left, grown(at, left.right, at.right))
      : grown(at, left, at.right)
  }
  const right = insert(at.right, leaf, order)
  return above(right, at, order)
    ? grown(right, grown(at, at.left, right.left), right.right)
    : grown(at, at.left, right)
}

/** Two of which the whole first one stands before the second one. */
const join = <K, V>(first: Branch<K, V>, second: Branch<K, V>, order: Order<K>): Branch<K, V> => {
  if (!first || !second) return first ?? second
  return above(first, second, order)
    ? grown(first, first.left, join(first.right, second, order))
    : grown(second, join(first, second.left, order), second.right)
}

/** The very same when the key is not there. */
const remove = <K, V>(at: Branch<K, V>, key: K, order: Order<K>): Branch<K, V> => {
  if (!at) return at
  const side = order.compare(key, at.key)
  if (side === 0) return join(at.left, at.right, order)
  const before = side < 0 ? at.left : at.right
  const after = remove(before, key, order)
  if (after === before) return at
  return side < 0 ? grown(at, after, at.right) : grown(at, at.left, after)
}

const find = <K, V>({ root, order }: Ordered<K, V>, key: K): Branch<K, V> => {
  let at = root
  while (at) {
    const side = order.compare(key, at.key)
    if (side === 0) return at
    at = side < 0 ? at.left : at.right
  }
  return at
}

const rooted = <K, V>(order: Order<K>, root: Branch<K, V>): Ordered<K, V> =>
  root ? { order, root } : { order }

export const none = <K, V>(order: Order<K>): Ordered<K, V> => ({ order })

export const put = <K, V>({ order, root }: Ordered<K, V>, key: K, value: V): Ordered<K, V> => {
  const leaf = { key, value, priority: priorityOf(order.name(key)) }
  return rooted(order, insert(root, grown(leaf, undefined, undefined), order))
}

/** The very same when the key is not there. */
export const drop = <K, V>(all: Ordered<K, V>, key: K): Ordered<K, V> => {
  const root = remove(all.root, key, all.order)
  return root === all.root ? all : rooted(all.order, root)
}

export const get = <K, V>(all: Ordered<K, V>, key: K): V | undefined => find(all, key)?.value

export const has = <K>(all: Ordered<K, unknown>, key: K): boolean => find(all, key) !== undefined

export const count = <K>({ root }: Ordered<K, unknown>): number => sizeOf(root)

/** How many stand before the key, whether it is there or not. */
export const placeOf = <K>({ root, order }: Ordered<K, unknown>, key: K): number => {
  let place = 0
  let at = root
  while (at) {
    if (order.compare(at.key, key) < 0) {
      place += sizeOf(at.left) + 1
      at = at.right
    } else at = at.left
  }
  return place
}

function* walk<K, V>(at: Branch<K, V>): Generator<readonly [K, V]> {
  const path: Node<K, V>[] = []
  let next = at
  while (next || path.length > 0) {
    while (next) {
      path.push(next)
      next = next.left
    }
    const node = path.pop() as Node<K, V>
    yield [node.key, node.value]
    next = node.right
  }
}

/** All in order; whoever stops early pays for no more than they took. */
export const entriesOf = <K, V>({ root }: Ordered<K, V>): Generator<readonly [K, V]> => walk(root)

export const first = <K, V>(all: Ordered<K, V>): readonly [K, V] | undefined =>
  entriesOf(all).next().value ?? undefined

export const tableOf = <V>(record: Readonly<Record<string, V>>): Table<V> =>
  Object.entries(record).reduce(
    (table, [id, value]) => put(table, id, value),
    none<string, V>(byId),
  )

export const recordOf = <V>(table: Table<V>): Record<string, V> =>
  Object.fromEntries(entriesOf(table))

/** Puts a value, or drops what was there for undefined. */
export const set = <K, V>(all: Ordered<K, V>, key: K, value: V | undefined): Ordered<K, V> =>
  value === undefined ? drop(all, key) : put(all, key, value)

/** Changes one of many orders; one that then holds nothing is dropped itself. */
export const inside = <K, V>(
  all: Table<Ordered<K, V>>,
  id: string,
  order: Order<K>,
  change: (one: Ordered<K, V>) => Ordered<K, V>,
): Table<Ordered<K, V>> => {
  const changed = change(get(all, id) ?? none(order))
  return set(all, id, count(changed) > 0 ? changed : undefined)
}

/** All of several as one order, as lazily as each of them. */
export function* merged<K, V>(all: readonly Ordered<K, V>[]): Generator<readonly [K, V]> {
  const rests = all.map(entriesOf)
  const heads = rests.map((rest) => rest.next().value ?? undefined)
  for (;;) {
    const at = foremost(heads, all[0]?.order)
    const head = heads[at]
    if (!head) return
    yield head
    heads[at] = rests[at]?.next().value ?? undefined
  }
}

const foremost = <K>(
  heads: readonly (readonly [K, unknown] | undefined)[],
  order: Order<K> | undefined,
): number =>
  heads.reduce((best, head, i) => {
    const other = heads[best]
    const before = head && (!other || (order?.compare(head[0], other[0]) ?? 0) < 0)
    return before ? i : best
  }, 0)

export const keysOf = <K>(all: Ordered<K, unknown>): K[] => [...entriesOf(all)].map(([key]) => key)

export const valuesOf = <K, V>(all: Ordered<K, V>): V[] =>
  [...entriesOf(all)].map(([, value]) => value)

/** What stands before a key, and behind it; the key itself is in neither. */
const split = <K, V>(at: Branch<K, V>, key: K, order: Order<K>): [Branch<K, V>, Branch<K, V>] => {
  if (!at) return [undefined, undefined]
  const side = order.compare(key, at.key)
  if (side === 0) return [at.left, at.right]
  if (side < 0) {
    const [before, behind] = split(at.left, key, order)
    return [before, grown(at, behind, at.right)]
  }
  const [before, behind] = split(at.right, key, order)
  return [grown(at, at.left, before), behind]
}

function* differences<K, V>(one: Branch<K, V>, other: Branch<K, V>, order: Order<K>): Generator<K> {
  if (one === other) return
  const top = one && (!other || !above(other, one, order)) ? one : other
  if (!top) return
  const [left, right] = split(one, top.key, order)
  const [otherLeft, otherRight] = split(other, top.key, order)
  yield* differences(left, otherLeft, order)
  const both = one && other && order.compare(one.key, other.key) === 0
  if (!both || one.value !== other.value) yield top.key
  yield* differences(right, otherRight, order)
}

/** Keys under which two hold something else; whatever they share is passed over. */
export const differing = <K, V>(one: Ordered<K, V>, other: Ordered<K, V>): K[] => [
  ...differences(one.root, other.root, one.order),
]
