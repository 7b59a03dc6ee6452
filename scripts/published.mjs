import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

// Packs what would be published and checks that every way to import it finds code and types.

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baton-packed-'))

/** The packages are ES modules for bundlers and current Node; older ways are not offered. */
const offered = ['node16-esm', 'bundler']

async function problemsOf(tarball) {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true })
  const { types, problems = [] } = await checkPackage(createPackageFromTarballData(tarball))
  return [
    ...messages.map((message) => formatMessage(message, pkg, { color: false })),
    ...(types ? [] : ['It has no types.']),
    ...problems
      .filter(({ resolutionKind: kind }) => !kind || offered.includes(kind))
      .map((problem) => JSON.stringify(problem)),
  ]
}

const pack = ['pack', '--json', '--workspaces', '--pack-destination', folder]
const packed = JSON.parse(
  execFileSync('npm', pack, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }),
)
for (const { name, filename } of Object.values(packed)) {
  if (name === '@baton/party') continue
  const problems = await problemsOf(new Uint8Array(readFileSync(join(folder, filename))))
  if (problems.length > 0) process.exitCode = 1
  for (const problem of problems) console.log(`${name}: ${problem}`)
}
rmSync(folder, { recursive: true })
