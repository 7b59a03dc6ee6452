import { createGrowing, type Grown, memoryOfRoom } from './grow.js'

const SIZES = [100, 10_000, 100_000]
const ROUNDS = 15

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

const { grow, measure } = await createGrowing()
console.log(
  '| messages | wake, ms | open, ms | shown, ms | sent, KB | stored for each, bytes | rows for each |',
)
console.log('|---|---|---|---|---|---|---|')
for (const size of SIZES) {
  await grow(size)
  const rounds: Grown[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(round))
  const of = (figure: keyof Grown) => median(rounds.map((one) => one[figure]))
  const cells = [
    size.toLocaleString('en'),
    of('wake').toFixed(1),
    of('open').toFixed(1),
    of('shown').toFixed(1),
    (of('sent') / 1000).toFixed(1),
    of('stored').toFixed(0),
    of('rows').toFixed(2),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
for (const messages of [10, 300, 3_000]) {
  const bytes = await memoryOfRoom(100, messages)
  console.log(`an awake room of ${messages} messages takes ${(bytes / 1000).toFixed(0)} KB`)
}
process.exit(0)
