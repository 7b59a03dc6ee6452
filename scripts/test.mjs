import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const counts = mkdtempSync(join(tmpdir(), 'baton-counts-'))
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  CHROME_PATH: chromium(),
}

/** A step that hangs is ended and has failed. */
const longest = 15 * 60_000

/** The parts in their order; each step is a script of package.json. Checks share the cores. */
const parts = {
  static: { steps: Object.keys(scripts).filter((name) => name.startsWith('check:')), together: 2 },
  build: { steps: ['build', 'size', 'published', 'embedded'] },
  unit: { steps: ['test:unit'], count: vitest },
  simulation: { steps: ['test:simulation'], count: vitest },
  breaks: { steps: ['test:breaks'], count: vitest },
  elements: { steps: ['test:elements'], count: elements },
  e2e: { steps: ['test:e2e'], count: vitest },
}

/** Runs a script of package.json and says how many of its tests passed, failed and were skipped. */
async function runStep(name, count) {
  const start = performance.now()
  const file = join(counts, `${name.replace(':', '-')}.json`)
  const reports = count === vitest ? ` --reporter=default --reporter=json --outputFile=${file}` : ''
  const child = spawn(scripts[name] + reports, {
    cwd: root,
    env: { ...env, BATON_COUNTS: file },
    shell: true,
    stdio: ['ignore', count ? 'inherit' : 'pipe', count ? 'inherit' : 'pipe'],
    timeout: longest,
    killSignal: 'SIGKILL',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  const result = counted(code, count, file)
  if (result.failed > 0) process.stdout.write(output)
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name} ${seconds(start)}`)
  return result
}

/** A step that tells no numbers is one check; one that fails without a failed test has crashed. */
function counted(code, count, file) {
  const check = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  if (!count) return check
  try {
    const result = count(JSON.parse(readFileSync(file, 'utf8')))
    return code === 0 ? result : { ...result, failed: Math.max(1, result.failed) }
  } catch {
    return { ...check, passed: 0, failed: 1 }
  }
}

function vitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  }
}

function elements(result) {
  return result
}

async function runPart(name) {
  const start = performance.now()
  console.log(`\n— ${name}`)
  const { steps, together = 1, count } = parts[name]
  const waiting = [...steps]
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      results.push(await runStep(step, count))
    }
  }
  await Promise.all(Array.from({ length: together }, lane))
  times.push(`${name} ${seconds(start)}`)
  return results
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown) throw new Error(`No part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)

const start = performance.now()
const times = []
const results = []
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  results.push(...(await runPart(name)))
}
rmSync(counts, { recursive: true, force: true })

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
const skipped = total('skipped')
console.log(`\n${times.join(' · ')} · all ${seconds(start)}`)
console.log(
  `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
)
process.exitCode = total('failed') > 0 ? 1 : 0
