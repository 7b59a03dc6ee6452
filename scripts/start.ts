import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDemo } from './lib/demo.js'
import { listens } from './lib/port.js'
import { ownSecrets } from './lib/secrets.js'
import { readWorkspace } from './lib/workspace.js'
import { startParty } from './party.js'

const fail = (...lines: string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const options = {
  workspace: { type: 'string', default: 'demo/workspace' },
  data: { type: 'string', default: '.data' },
  port: { type: 'string', default: '4400' },
} as const

const given = () => {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const known = Object.entries(options).map(([name, { default: value }]) => `--${name} ${value}`)
    return fail(
      (error as Error).message,
      `Known, with what holds when left out: ${known.join('  ')}`,
    )
  }
}
const values = given()

const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`--port ${values.port} is no port.`)
if (await listens(port)) fail(`Port ${port} is taken. Choose another: npm start -- --port 4401`)

const read = await readWorkspace(resolve(values.workspace))
if ('errors' in read) fail(`${values.workspace} cannot be used:`, ...read.errors)
const { workspace } = read as Extract<typeof read, { workspace: unknown }>

const data = resolve(values.data)
const { secret, demoKey } = await ownSecrets(data)
const party = await startParty({
  port,
  persist: `${data}/rooms`,
  serve: await buildDemo(),
  workspace,
  vars: { BATON_SECRET: secret, BATON_DEMO_KEY: demoKey, BATON_URL: `http://127.0.0.1:${port}` },
})

console.log(`
  ${workspace.settings.workspace.name.en}
  ${workspace.knowledge.length} answers, ${workspace.settings.members.length} members

  Visitor   ${party.url}/#key=${demoKey}
  Console   ${party.url}/console/#key=${demoKey}

  Ctrl+C stops it.
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => party.stop().then(() => process.exit(0)))
}
