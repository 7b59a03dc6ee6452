import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What signs tokens, and what opens the demo's one-click sign-in. */
export interface Secrets {
  secret: string
  demoKey: string
}

const random = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Made at the first start and kept beside the data; there is no default. */
export async function ownSecrets(data: string): Promise<Secrets> {
  const file = join(data, 'secrets.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept)
  const made = { secret: random(32), demoKey: random(12) }
  await mkdir(data, { recursive: true })
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
