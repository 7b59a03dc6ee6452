/** What the site has signed of a visitor that they are told again: it goes along to a person. */
export interface Known {
  phone?: string
  email?: string
  /** Ids, the latest first. */
  orders: string[]
}

/** What a client reads of its own token; whether it is true is the server's business. */
export interface TokenFacts {
  sub: string
  /** Seconds since the epoch; Infinity when the token does not say. */
  exp: number
  role?: string
  known: Known
}

const isText = (value: unknown): value is string => typeof value === 'string'

const knownIn = ({ phone, email, orders }: Record<string, unknown>): Known => ({
  ...(isText(phone) && { phone }),
  ...(isText(email) && { email }),
  orders: Array.isArray(orders) ? orders.map((order) => order?.id).filter(isText) : [],
})

/** What a JWT carries, unchecked; undefined when the text is none. */
export const payloadOf = (token: string): Record<string, unknown> | undefined => {
  try {
    const body = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    )
    const payload = JSON.parse(new TextDecoder().decode(bytes))
    return typeof payload === 'object' && payload !== null ? payload : undefined
  } catch {
    return undefined
  }
}

/** Undefined when the text is no JWT with a subject. */
export const readToken = (token: string): TokenFacts | undefined => {
  const { sub, exp, role, ...rest } = payloadOf(token) ?? {}
  if (!isText(sub)) return undefined
  return {
    sub,
    exp: typeof exp === 'number' ? exp : Number.POSITIVE_INFINITY,
    ...(isText(role) && { role }),
    known: knownIn(rest),
  }
}
