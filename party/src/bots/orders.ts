import type { Language, Order } from '@baton/core'

/** How many orders are listed at most: the latest come first on the card. */
const LISTED = 3
/** What looks like the number of an order: at least five signs, four of them digits. */
const NUMBER = /(?<![\p{L}\d])(?=(?:[A-Z-]*\d){4})[A-Z]{0,4}\d[\dA-Z-]{3,}(?![\p{L}\d])/giu

const listed: Record<Language, (order: Order) => string> = {
  zh: ({ id, title, amount, status }) => {
    const what = [title, amount].filter(Boolean).join('，')
    return `订单 **${id}**${what ? `（${what}）` : ''}：**${status}**。`
  },
  en: ({ id, title, amount, status }) => {
    const what = [title, amount].filter(Boolean).join(', ')
    return `Order **${id}**${what ? ` (${what})` : ''}: **${status}**.`
  },
}

const plain = (text: string): string => text.normalize('NFKC').toUpperCase()

/** The customer's own orders that a text names. */
export const ordersNamed = (text: string, orders: readonly Order[]): Order[] =>
  orders.filter(({ id }) => id !== '' && plain(text).includes(plain(id)))

/** A number in the text that looks like an order and is none of the customer's. */
export const strangeNumber = (text: string, orders: readonly Order[]): string | undefined =>
  (plain(text).match(NUMBER) ?? []).find((number) =>
    orders.every(({ id }) => !plain(id).includes(number) && !number.includes(plain(id))),
  )

/** The state of orders as Markdown, a paragraph each; empty without a known state. */
export const statesOf = (orders: readonly Order[], language: Language): string =>
  orders
    .filter(({ status }) => status)
    .slice(0, LISTED)
    .map(listed[language])
    .join('\n\n')
