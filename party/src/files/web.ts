import type { FileRef, RefusalCode } from '@baton/core'
import { bounds } from '@baton/protocol'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import * as v from 'valibot'
import type { Admission, Claims } from '../kernel/host.js'
import { createLimit } from '../partykit/limit.js'
import { signReceipt } from '../tokens/receipt.js'
import { type TokenKeys, verifyToken } from '../tokens/tokens.js'
import { checkLink, keyOf, LINK_LASTS, pathOf, signLink } from './links.js'
import type { FileStore } from './store.js'
import { atMost, drain } from './stream.js'
import { upload } from './upload.js'

export interface FilesParts {
  store: FileStore
  /** As whom a conversation would admit the bearer of a token. */
  admits(conversation: string, claims: Claims): Promise<Admission>
}

/** Uploads a second of one person, or one address, for long and at once; links in the same way. */
const UPLOADS = { rate: 1, burst: 30 }
const LINKS = { rate: 5, burst: 100 }
const LINKS_AT_ONCE = 50
/** Bytes of a refused file that are read all the same. */
const UNWANTED = 2 * 1024 * 1024

const id = v.pipe(v.string(), v.regex(/^[\w-]{21}$/))
const conversation = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const wanted = v.object({
  conversation,
  files: v.pipe(v.array(id), v.minLength(1), v.maxLength(LINKS_AT_ONCE)),
})

const announced = v.object({
  conversation,
  name: v.pipe(v.string(), v.maxLength(1_000)),
  size: v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number)),
  as: v.picklist(['image', 'file']),
})

const statuses: Partial<Record<RefusalCode, 401 | 403 | 404 | 410 | 413>> = {
  'bad-token': 401,
  'token-expired': 401,
  'not-allowed': 403,
  'unknown-member': 403,
  'bad-link': 403,
  'not-found': 404,
  'link-expired': 410,
  'file-too-large': 413,
  'image-too-large': 413,
}

const refuse = (c: Context, refused: RefusalCode): Response =>
  c.json({ refused }, statuses[refused] ?? 400)

const bearerOf = (c: Context): string =>
  c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1] ?? ''

const disposition = ({ name, image }: FileRef): string => {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${image ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`
}

/** What lets a browser do with a file nothing but save it, or show it if it is a checked image. */
const headersOf = (file: FileRef, seconds: number): Record<string, string> => ({
  'content-type': file.image ? file.type : 'application/octet-stream',
  'content-length': String(file.size),
  'content-disposition': disposition(file),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': `private, max-age=${seconds}`,
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
})

/** `POST /files`, `POST /files/links` and the links themselves. */
export const createFilesWeb = (keys: TokenKeys, { store, admits }: FilesParts): Hono => {
  const web = new Hono()
  const uploads = createLimit(UPLOADS.rate, UPLOADS.burst)
  const links = createLimit(LINKS.rate, LINKS.burst)

  web.use(
    '*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization', 'content-type'],
      maxAge: 600,
    }),
  )

  /** Limits by address, then by person; who they are in that conversation, or why not. */
  const enter = async (
    c: Context,
    limit: ReturnType<typeof createLimit>,
    room: string,
  ): Promise<{ by: string } | Response> => {
    const slow = (name: string): Response | undefined => {
      const wait = limit(name, Date.now())
      if (wait === 0) return undefined
      c.header('retry-after', String(Math.ceil(wait / 1000)))
      return c.json({ refused: 'rate-limited', params: { retryAfter: wait } }, 429)
    }
    const address = slow(`address ${c.req.header('cf-connecting-ip') ?? ''}`)
    if (address) return address
    const claims = await verifyToken(bearerOf(c), keys)
    if ('refused' in claims) return refuse(c, claims.refused)
    const admitted = await admits(room, claims)
    if ('refused' in admitted) return refuse(c, admitted.refused)
    return slow(admitted.by) ?? admitted
  }

  web.post('/', async (c) => {
    const asked = v.safeParse(announced, c.req.query())
    const body = c.req.raw.body
    const answer = async (): Promise<Response> => {
      if (!asked.success || !body) return refuse(c, 'bad-file')
      const entered = await enter(c, uploads, asked.output.conversation)
      if (entered instanceof Response) return entered
      const file = await upload(store, asked.output, body)
      if ('refused' in file) return refuse(c, file.refused)
      const receipt = { conversation: asked.output.conversation, by: entered.by, file }
      return c.json({ file, receipt: await signReceipt(receipt, keys) })
    }
    // A room that cannot be reached just now; whoever sends tries again.
    const answered = await answer().catch(() => c.json({ refused: 'overloaded' }, 503))
    if (body && !body.locked) await drain(body, UNWANTED)
    return answered
  })

  web.post('/links', async (c) => {
    const text = await limitedText(c.req.raw.body)
    const asked = v.safeParse(wanted, parsed(text))
    if (!asked.success) return refuse(c, 'bad-frame')
    const { conversation: room, files } = asked.output
    const entered = await enter(c, links, room)
    if (entered instanceof Response) return entered
    const until = Math.floor(Date.now() / 1000) + LINK_LASTS
    const sign = (file: string) => signLink(keys.secret, pathOf(room, file), until)
    return c.json({ links: await Promise.all(files.map(sign)), until })
  })

  web.get('/:conversation/:id', async (c) => {
    const { conversation: room, id: file } = c.req.param()
    const { until, sig } = c.req.query()
    const given = { until, sig }
    const fault = await checkLink(keys.secret, pathOf(room, file), given, Date.now())
    if (fault) return refuse(c, fault)
    const found = await store.get(keyOf(room, file))
    if (!found) return refuse(c, 'not-found')
    const left = Math.max(0, Number(until) - Math.floor(Date.now() / 1000))
    const headers = headersOf(JSON.parse(found.facts) as FileRef, left)
    return c.body(found.body, 200, headers)
  })
  return web
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A body as text; one that is longer than a frame counts as none. */
const limitedText = async (body: ReadableStream<Uint8Array> | null): Promise<string> => {
  if (!body) return ''
  return new Response(body.pipeThrough(atMost(bounds.frame))).text().catch(() => '')
}
