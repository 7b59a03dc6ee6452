import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Held } from './hour.js'

const script = fileURLToPath(new URL('held.ts', import.meta.url))
/** Code that is made faster or thrown away while it runs would count as memory. */
const steady = ['--predictable', '--no-opt', '--no-sparkplug', '--no-flush-bytecode']
const flags = ['--expose-gc', ...steady, '--conditions=baton-source', '--import', 'tsx']

/** `heldAfter` in a process of its own, where nothing else takes memory. */
export const heldAfterFresh = async (minutes: number): Promise<Held> => {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, `${minutes}`])
  return JSON.parse(stdout)
}
