import { same, seal } from '../tokens/keys.js'

/** Seconds that a link lasts; whoever may see the file gets another. */
export const LINK_LASTS = 300

const purpose = (path: string, until: number): string => `file ${path} ${until}`

/** Under which key a file lies: its conversation is a part of it, and so is every right to it. */
export const keyOf = (conversation: string, id: string): string =>
  `${encodeURIComponent(conversation)}/${id}`

export const pathOf = (conversation: string, id: string): string =>
  `/files/${keyOf(conversation, id)}`

/** The address of a file, for whoever has it, until then (seconds since 1970). */
export const signLink = async (secret: string, path: string, until: number): Promise<string> =>
  `${path}?until=${until}&sig=${await seal(secret, purpose(path, until))}`

export const checkLink = async (
  secret: string,
  path: string,
  { until, sig }: { until: string | undefined; sig: string | undefined },
  now: number,
): Promise<'bad-link' | 'link-expired' | undefined> => {
  const end = Number(until)
  if (!sig || !Number.isSafeInteger(end)) return 'bad-link'
  if (!same(sig, await seal(secret, purpose(path, end)))) return 'bad-link'
  return end <= now / 1000 ? 'link-expired' : undefined
}
