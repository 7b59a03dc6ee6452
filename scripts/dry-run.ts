import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dryRun, type RuleExplanation, type Tried } from '@baton/core'
import { readLog } from '../party/src/workspace/log.js'
import { readWorkspace } from './lib/workspace.js'

const fail = (...lines: string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workspace: { type: 'string', default: 'demo/workspace' } },
})
const [file] = positionals
if (file === undefined) throw fail('Which log? scripts/dry-run.ts --workspace <folder> log.json')

const read = await readWorkspace(resolve(values.workspace))
if ('errors' in read) throw fail(...read.errors)
const text = await readFile(file, 'utf8').catch(() => fail(`${file}:1: there is no such file`))
const events = readLog(file, text)
if ('errors' in events) throw fail(...events.errors)

const mark = (held: boolean) => (held ? '✓' : '✗')

const why = ({ considered }: RuleExplanation) =>
  considered.map(({ rule, held, conditions }) => {
    const parts = conditions.map((one) => `${mark(one.held)} ${one.condition}`)
    return `  ${mark(held)} ${[rule, ...parts].join('  ')}`
  })

const when = ({ event, at, holder }: Tried) =>
  `after event ${event} (${events[event]?.type}), ${new Date(at).toISOString()}, floor: ${holder}`

const { matches, last } = dryRun(read.workspace.settings.rules, events)
for (const match of matches) {
  console.log([`${match.rule} matches ${when(match)}`, ...why(match.explanation)].join('\n'))
}
if (last && last.rule === undefined) {
  console.log([`none matches ${when(last)}`, ...why(last.explanation)].join('\n'))
}
