import { account } from './account.js'
import type { Concepts } from './concepts.js'
import { delivery } from './delivery.js'
import { orders } from './orders.js'
import { outside } from './outside.js'
import { payment } from './payment.js'
import { products } from './products.js'
import { refunds } from './refunds.js'
import { site } from './site.js'

/**
 * The vocabulary of customer service in shops, written by hand from general knowledge, the demo's
 * articles and the tuning half of `bench/knowledge`.
 */
export const CONCEPTS: Concepts = {
  ...orders,
  ...refunds,
  ...delivery,
  ...account,
  ...payment,
  ...site,
  ...products,
  ...outside,
}

/** Concepts that only an article about them may answer to. */
export const OUTSIDE: ReadonlySet<string> = new Set(Object.keys(outside))

/** Things and circumstances: they say less about the question than what is done with them. */
export const THINGS: ReadonlySet<string> = new Set([
  'order',
  'buy',
  'parcel',
  'jacket',
  'clothes',
  'pack',
  'tent',
  'boots',
  'city',
  'company',
  'when',
  'where',
  'new',
  'arrive',
])
