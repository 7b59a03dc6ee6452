import { answersRequest, bounds, parse } from '@baton/protocol'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { createFilesWeb, type FilesParts } from '../files/web.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { member } from '../members.js'
import { type TokenKeys, verifyToken } from '../tokens/tokens.js'
import type { Workspace } from '../workspace/workspace.js'
import { answersTo } from './answers.js'
import { createDemo } from './demo.js'
import { createLimit } from './limit.js'
import { openSession } from './session.js'

type Body = Record<string, unknown>

/** An empty body is an empty wish; anything else has to be an object. */
const bodyOf = async (c: Context): Promise<Body | undefined> => {
  const text = await c.req.text()
  if (text === '') return {}
  try {
    const body = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined
  } catch {
    return undefined
  }
}

const bearerOf = (c: Context): string | undefined =>
  c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1]

/**
 * What a server answers over HTTP: sessions, files, answers for members and, with a key, the demo's
 * sign-in.
 */
export const createWeb = (
  keys: TokenKeys,
  workspace: Workspace,
  knowledge: Knowledge,
  demoKey: string | undefined,
  files: FilesParts,
): Hono => {
  const web = new Hono()
  const sessions = createLimit(2, 120)
  const answers = createLimit(2, 20)

  const anywhere = cors({
    origin: '*',
    allowHeaders: ['authorization', 'content-type'],
    maxAge: 600,
  })
  web.use('/session', anywhere)
  web.use('/answers', anywhere)
  // Before the bound on bodies: files have their own.
  web.route('/files', createFilesWeb(keys, files))
  web.use('*', bodyLimit({ maxSize: bounds.frame, onError: (c) => refused(c, 413, 'too-large') }))

  // Files are found by their whole name only, and people type the short one.
  web.get('/console', (c) => c.redirect('/console/'))

  web.post('/session', async (c) => {
    const wait = sessions(c.req.header('cf-connecting-ip') ?? '', Date.now())
    if (wait > 0) return limited(c, wait)
    const body = await bodyOf(c)
    const given = bearerOf(c) ?? body?.renew ?? body?.token
    if (!body || (given !== undefined && typeof given !== 'string')) {
      return refused(c, 400, 'bad-frame')
    }
    const answer = await openSession(given as string | undefined, keys, workspace)
    return 'refused' in answer ? c.json(answer, 401) : c.json(answer)
  })

  web.post('/answers', async (c) => {
    const claims = await verifyToken(bearerOf(c) ?? '', keys)
    if ('refused' in claims) return c.json(claims, 401)
    const who = member(claims, workspace.settings)
    if (!who) return refused(c, 403, 'unknown-member')
    const wait = answers(who.id, Date.now())
    if (wait > 0) return limited(c, wait)
    const asked = parse(answersRequest, await bodyOf(c))
    if ('refused' in asked) {
      return refused(c, asked.refused === 'too-large' ? 413 : 400, asked.refused)
    }
    return c.json({ answers: answersTo(asked, knowledge) })
  })

  if (demoKey) {
    const demo = createDemo(demoKey, keys, workspace)
    web.use('/demo/*', async (c, next) => {
      if (demo.opens((await bodyOf(c))?.key)) await next()
      else return refused(c, 403, 'not-allowed')
    })
    web.post('/demo/members', (c) => {
      const chinese = c.req.header('accept-language')?.startsWith('zh')
      return c.json({ members: demo.members(chinese ? 'zh' : 'en') })
    })
    web.post('/demo/sign-in', async (c) => {
      const token = await demo.signIn((await bodyOf(c))?.member)
      return token ? c.json({ token }) : refused(c, 404, 'unknown-member')
    })
    web.post('/demo/customer', async (c) => c.json({ token: await demo.customer() }))
  }
  return web
}

const limited = (c: Context, wait: number): Response => {
  c.header('retry-after', String(Math.ceil(wait / 1000)))
  return c.json({ refused: 'rate-limited', params: { retryAfter: wait } }, 429)
}

const refused = (c: Context, status: 400 | 403 | 404 | 413, code: string): Response =>
  c.json({ refused: code }, status)
