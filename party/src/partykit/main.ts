import type * as Party from 'partykit/server'
import { keyOfSecret } from '../tokens/tokens.js'
import { workspace } from '../workspace.js'
import { knowledge } from './knowledge.js'
import { createWeb } from './web.js'

let web: ReturnType<typeof createWeb> | undefined

const webFor = (env: Record<string, unknown>): ReturnType<typeof createWeb> => {
  keyOfSecret(env.BATON_SECRET)
  const keys = { secret: env.BATON_SECRET as string, workspace: workspace.settings.workspace.id }
  web ??= createWeb(keys, workspace, knowledge, (env.BATON_DEMO_KEY as string) || undefined)
  return web
}

const closed = () => new Response('Not found', { status: 404 })

/** Answers over HTTP beside the rooms; it has no rooms of its own. */
export default class Main implements Party.Server {
  static onBeforeConnect = closed
  static onBeforeRequest = closed

  static onFetch(request: Party.Request, { env }: Party.FetchLobby) {
    return webFor(env).fetch(request as unknown as Request)
  }

  onRequest() {
    return closed()
  }
}
