import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Demo } from './demo.js'

/** The lines that an example prints, run by Node as its head says. */
export const linesOf = async (
  example: string,
  { url, workspace, secret }: Demo,
): Promise<string[]> => {
  const file = fileURLToPath(new URL(`../../examples/${example}`, import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=baton-source', '--import', 'tsx', file, url, workspace],
    { env: { ...process.env, BATON_SECRET: secret } },
  )
  return stdout.trimEnd().split('\n')
}
