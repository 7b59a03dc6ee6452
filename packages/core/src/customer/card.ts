/** An order as the site's back end tells it. `amount` is text with its currency. */
export interface Order {
  id: string
  title?: string
  status?: string
  amount?: string
}

/** What the team knows of a customer. Verified fields come signed by the site's back end. */
export interface CustomerCard {
  id: string
  name?: string
  phone?: string
  email?: string
  account?: string
  orders?: Order[]
  custom?: Record<string, string>
  tags: string[]
  vip: boolean
  /** T4: the id of the member who looks after them. */
  agent?: string
}

/** One page of the visitor's path through the site (A22). */
export interface Page {
  url: string
  title: string
  referrer?: string
}

/** Where and with what the visitor looks at the site (A22). */
export interface Visit {
  channel: string
  userAgent?: string
  /** What the room made of it: `iPhone · iOS 18.1 · Safari 18`. */
  device?: string
  page?: Page
}

/** How to reach the visitor: a phone number or a mail address. */
export interface Contact {
  kind: 'phone' | 'email'
  value: string
}
