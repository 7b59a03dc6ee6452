import type * as Party from 'partykit/server'
import { askAdmission } from '../hosts/partykit.js'
import { bucketFiles } from '../hosts/partykit-files.js'
import { keyOfSecret } from '../tokens/tokens.js'
import { workspace } from '../workspace.js'
import { knowledge } from './knowledge.js'
import { createWeb } from './web.js'

let web: ReturnType<typeof createWeb> | undefined

const webFor = ({ env, parties, bindings }: Party.FetchLobby): ReturnType<typeof createWeb> => {
  keyOfSecret(env.BATON_SECRET)
  const secret = env.BATON_SECRET as string
  const keys = { secret, workspace: workspace.settings.workspace.id }
  web ??= createWeb(keys, workspace, knowledge, (env.BATON_DEMO_KEY as string) || undefined, {
    store: bucketFiles(bindings),
    admits: (name, claims) =>
      askAdmission({ parties, secret }, { party: 'conversation', name }, claims),
  })
  return web
}

const closed = () => new Response('Not found', { status: 404 })

/** Answers over HTTP beside the rooms; it has no rooms of its own. */
export default class Main implements Party.Server {
  static onBeforeConnect = closed
  static onBeforeRequest = closed

  static onFetch(request: Party.Request, lobby: Party.FetchLobby) {
    return webFor(lobby).fetch(request as unknown as Request)
  }

  onRequest() {
    return closed()
  }
}
