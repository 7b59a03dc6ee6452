import { memoryOfRoom } from './grow.js'
import { openingsTable } from './table.js'

console.log(await openingsTable(15))
for (const messages of [10, 300, 3_000]) {
  const bytes = await memoryOfRoom(100, messages)
  console.log(`an awake room of ${messages} messages takes ${(bytes / 1000).toFixed(0)} kB`)
}
process.exit(0)
