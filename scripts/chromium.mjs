import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))

/** What every runner starts the browser with: containers have no user namespaces, tests no network. */
export const chromiumFlags = ['--no-sandbox', '--disable-background-networking']

/** The commands an installed Chrome or Chromium answers to, best first. */
const installed = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']

/**
 * Finds a browser for the tests: `CHROME_PATH`, else an installed one, else the one that comes with
 * the packages. `BATON_CHROMIUM=bundled` skips the first two.
 *
 * @returns {string} path of an executable
 */
export function chromium() {
  if (process.env.BATON_CHROMIUM === 'bundled') return bundled()
  const given = process.env.CHROME_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names no file: ${given}`)
    return given
  }
  return installed.map(find).find((path) => path && starts(path)) ?? bundled()
}

function find(command) {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path))
}

/** Some systems ship a stub that only tells how to install a browser. */
function starts(path) {
  try {
    const version = execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
    return /\d+\.\d+\.\d+/.test(version.toString())
  } catch {
    return false
  }
}

/** Unpacks the browser that comes with the packages once per version, and returns its wrapper. */
function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH.')
  }
  const entry = require.resolve('@sparticuz/chromium')
  const folder = join(root, 'node_modules/.cache/chromium', versionOf(entry))
  const wrapper = join(folder, 'chrome')
  if (existsSync(wrapper)) return wrapper

  // Unpacked beside and renamed, so that a run cut short or a second runner never sees half of it.
  const unpacking = `${folder}.${process.pid}`
  mkdirSync(unpacking, { recursive: true })
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import chromium from '@sparticuz/chromium'
       await chromium.executablePath()`,
    ],
    // Its own copies of nss and nspr are unpacked under the variables of AWS Lambda only.
    { cwd: root, env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' } },
  )
  writeFileSync(join(unpacking, 'fonts/fonts.conf'), fontsConf(folder))
  writeFileSync(join(unpacking, 'chrome'), wrapperScript)
  chmodSync(join(unpacking, 'chrome'), 0o755)
  try {
    renameSync(unpacking, folder)
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true })
    if (!existsSync(wrapper)) throw error
  }
  return wrapper
}

function versionOf(entry) {
  let folder = dirname(entry)
  while (true) {
    const file = join(folder, 'package.json')
    const { version } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    if (version) return version
    folder = dirname(folder)
  }
}

const wrapperScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" ${chromiumFlags.join(' ')} "$@"
`

function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(chromium())
}
