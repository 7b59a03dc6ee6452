/** What a client reads of its own token; whether it is true is the server's business. */
export interface TokenFacts {
  sub: string
  /** Seconds since the epoch; Infinity when the token does not say. */
  exp: number
  role?: string
}

/** Undefined when the text is no JWT with a subject. */
export const readToken = (token: string): TokenFacts | undefined => {
  try {
    const body = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    )
    const facts = JSON.parse(new TextDecoder().decode(bytes))
    const { sub, exp = Number.POSITIVE_INFINITY, role } = facts
    return typeof sub === 'string' ? { sub, exp, ...(role !== undefined && { role }) } : undefined
  } catch {
    return undefined
  }
}

/** A token that ends sooner may end before the server has read it. */
const MARGIN_MS = 20_000

export const isFresh = (token: string, now: number): boolean =>
  (readToken(token)?.exp ?? 0) * 1000 > now + MARGIN_MS
