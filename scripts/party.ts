import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bundle, type BundleOptions, bundleParty } from './lib/bundle.js'
import { freePort, listens } from './lib/port.js'
import { until } from './lib/until.js'

/** How a server is started. */
export interface PartyOptions extends BundleOptions {
  /** A bundle to start again; without it the sources are bundled, and removed at the end. */
  bundle?: Bundle
  /** The port to listen on; a free one when left out. */
  port?: number
  /** Folder that keeps the rooms' storage, or false to forget it at the end. */
  persist: string | false
  /** What the rooms find in `room.env`. */
  vars?: Record<string, unknown>
  /** Folder of static files served beside the rooms. */
  serve?: string
}

/** A running server. */
export interface Party {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  port: number
  /** The group of all its processes. */
  pid: number
  /** What the server wrote so far. */
  output(): string
  /** Ends the server in order; afterwards its port refuses connections. */
  stop(): Promise<void>
  /** Ends the server as a crash would; afterwards its port refuses connections. */
  kill(): Promise<void>
}

const cli = fileURLToPath(new URL('../node_modules/partykit/dist/bin.mjs', import.meta.url))
const leash = fileURLToPath(new URL('lib/leash.mjs', import.meta.url))

/** The newest date that the runtime inside PartyKit 0.0.115 knows. */
const compatibilityDate = '2024-07-18'

/**
 * Starts `partykit dev` and waits until it answers. It listens on every interface of the machine.
 *
 * @throws Error with the server's output when it does not start
 */
export async function startParty(options: PartyOptions): Promise<Party> {
  for (let tries = 1; ; tries++) {
    const party = await startOnce(options)
    if (await servesFiles(party, options.serve)) return party
    await party.kill()
    if (tries === TRIES) throw new Error(`The files are not served.\n${party.output()}`)
  }
}

/**
 * PartyKit serves files through a second server, on a port that was free when it looked; whoever
 * took it since then answers in its place, and for good.
 */
const TRIES = 3

async function servesFiles({ url }: Party, serve: string | undefined): Promise<boolean> {
  if (serve === undefined) return true
  const entries = await readdir(serve, { recursive: true, withFileTypes: true })
  const file = entries.find((entry) => entry.isFile() && /\.(js|css|txt|html)$/.test(entry.name))
  if (!file) return true
  const path = relative(serve, join(file.parentPath, file.name)).split(sep).join('/')
  const served = async () => {
    const response = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.ok
  }
  return until('a file to be served', () => served().catch(() => false), {
    within: 5_000,
    every: 50,
  }).then(
    () => true,
    () => false,
  )
}

async function startOnce(options: PartyOptions): Promise<Party> {
  if (isInside(options.persist, options.serve)) {
    throw new Error('Storage inside the served files would start the server anew at every write.')
  }
  const bundle = options.bundle ?? (await bundleParty(options))
  const port = options.port ?? (await freePort())
  if (await listens(port)) throw new Error(`Port ${port} is taken.`)

  const config = join(bundle.folder, `partykit.${port}.json`)
  await writeFile(config, JSON.stringify(configOf(bundle, options)), { mode: 0o600 })
  const child = spawn(
    process.execPath,
    ['--import', leash, cli, 'dev', '--config', config, '--port', `${port}`, ...flagsOf(options)],
    {
      cwd: bundle.folder,
      // A group of its own: the runtime is a child of the command and would outlive it.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PWD: bundle.folder, NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: '0' },
    },
  )
  const output = collected(child)
  const end = async (signal: NodeJS.Signals) => {
    await signalled(child, port, signal)
    await rm(options.bundle ? config : bundle.folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await until('the server to answer', () => answers(url, child), { within: 30_000, every: 50 })
  } catch (error) {
    await end('SIGKILL')
    throw new Error(`${(error as Error).message}\n${output()}`)
  }
  const pid = child.pid as number
  return { url, port, pid, output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** PartyKit watches what it serves. */
function isInside(persist: string | false, serve: string | undefined): boolean {
  if (persist === false || serve === undefined) return false
  return `${resolve(persist)}/`.startsWith(`${resolve(serve)}/`)
}

function configOf({ folder, parties }: Bundle, { vars = {} }: PartyOptions) {
  return {
    name: 'baton',
    main: join(folder, 'main.js'),
    parties: Object.fromEntries(parties.map((name) => [name, join(folder, `${name}.js`)])),
    compatibilityDate,
    // Where the bytes of files lie; the rooms find it by this name, and it is kept with them.
    bindings: { r2: { FILES: 'baton-files' } },
    vars,
  }
}

function flagsOf({ persist, serve }: PartyOptions): string[] {
  return [
    '--persist',
    persist === false ? 'false' : resolve(persist),
    ...(serve === undefined ? [] : ['--serve', resolve(serve)]),
    '--no-hotkeys',
    // Else every start asks the network for the machine's whereabouts.
    '--disable-request-cf-fetch',
  ]
}

/** The last 64 KB of what a child writes. */
function collected(child: ChildProcess): () => string {
  let text = ''
  const add = (chunk: Buffer) => {
    text = (text + chunk).slice(-65_536)
  }
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  return () => text
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  if (ended(child)) throw new Error('The server ended before it answered.')
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return true
  } catch {
    return false
  }
}

async function signalled(child: ChildProcess, port: number, signal: NodeJS.Signals) {
  signalGroup(child, signal)
  const gone = async () => ended(child) && !(await listens(port))
  await until('the server to end', gone, { within: 5_000 }).catch(async () => {
    signalGroup(child, 'SIGKILL')
    await until('the server to end', gone)
  })
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
