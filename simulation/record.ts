import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { planOf } from './plan.js'
import { type Recorded, shownOf } from './stored.js'
import { tell } from './story.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '5' },
    steps: { type: 'string', default: '80' },
    name: { type: 'string', default: 'v1' },
  },
})

/** What the rooms of a quiet story have stored, for the tests of every later version. */
const steps = Array.from({ length: Number(values.steps) }, (_, step) => step)
const { world } = await tell({ ...planOf(Number(values.seed)), troubles: [], steps })
const rooms: Recorded['rooms'] = {}
const shown: Recorded['shown'] = {}
for (const address of world.names()) {
  const rows = [...world.rows(address)]
  if (rows.length === 0) continue
  rooms[`${address.party}/${address.name}`] = rows
  if (address.party === 'conversation') shown[address.name] = await shownOf(world, address.name)
}
const folder = fileURLToPath(new URL('stored/', import.meta.url))
await mkdir(folder, { recursive: true })
await writeFile(`${folder}${values.name}.json`, `${JSON.stringify({ rooms, shown })}\n`)
process.exit(0)
