/** Bounds of a pattern: with them the longest page costs no more than a message to classify. */
const LONGEST = 200
const MOST_STARS = 8

/** Signs that no address holds as they are; whoever writes them means another kind of pattern. */
const STRANGE = /[\s\\^|{}<>"`]/

/** What is wrong with a pattern for pages; undefined when nothing is. */
export const pageFault = (pattern: string): string | undefined => {
  if (pattern.length > LONGEST) return `longer than ${LONGEST} characters`
  if (pattern.split('*').length > MOST_STARS + 1) return `more than ${MOST_STARS} "*"`
  const [strange] = STRANGE.exec(pattern) ?? []
  if (strange) return `no address holds "${strange}"; only "*" has a meaning of its own`
  if (pattern.includes('://')) return 'leave out the scheme: "shop.example/help/*"'
  if (!/[/*]/.test(pattern)) return 'a path or a host with a path: "/help/*", "shop.example/help/*"'
  return undefined
}

/** Every text is one: host, path, query and fragment, each possibly empty. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s

/** As people read and write it: `/帮助` and not `/%E5%B8%AE%E5%8A%A9`. */
const readable = (address: string): string => {
  try {
    return decodeURI(address).toLowerCase()
  } catch {
    return address.toLowerCase()
  }
}

/** The leftmost place for each piece leaves the most for those that follow. */
const covers = (pattern: string, text: string): boolean => {
  const [head = '', ...pieces] = pattern.split('*')
  const tail = pieces.pop()
  if (tail === undefined) return text === head
  if (!text.startsWith(head)) return false
  let from = head.length
  for (const piece of pieces) {
    const found = text.indexOf(piece, from)
    if (found < 0) return false
    from = found + piece.length
  }
  return text.length - tail.length >= from && text.endsWith(tail)
}

/**
 * Whether a page is one that the pattern means. `*` stands for any run of characters, slashes and
 * none at all included; capitals are small letters. A pattern that begins with `/` looks at the
 * path, any other at host and path; query and fragment count where it holds a `?` or `#`.
 */
export const isPage = (pattern: string, url: string): boolean => {
  const wanted = readable(pattern)
  const [, host = '', path = '', query = '', fragment = ''] = ADDRESS.exec(readable(url)) ?? []
  const place = path.startsWith('/') ? path : `/${path}`
  return covers(
    wanted,
    [
      wanted.startsWith('/') ? '' : host,
      place,
      wanted.includes('?') ? query : '',
      wanted.includes('#') ? fragment : '',
    ].join(''),
  )
}
