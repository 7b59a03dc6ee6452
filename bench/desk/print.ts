import { type Figures, figuresOf, heldByDay, simulate } from './estimate.js'

const days = Number(process.argv[2] ?? 200)
const seeds = (process.argv[3] ?? '1,2,3').split(',').map(Number)

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const line = (name: string, { count, covered, width, actual }: Figures) =>
  console.log(
    `  ${name.padEnd(46)} ${percent(covered).padStart(7)}  width ${width.toFixed(2)}` +
      `  wait ${(actual / 60_000).toFixed(1)} min  (${count})`,
  )

console.log(
  'How often the truth lay in the range that was told; the medians of width (as a share of',
)
console.log('the true wait) and of the true wait; how many ranges.')
for (const seed of seeds) {
  const { atStart, ofDays, atMoments, visitors, left, untold } = simulate({ seed, days })
  console.log(
    `seed ${seed}, ${days} days: ${visitors} visitors, ${left} left before anybody came, ` +
      `${untold} came when nothing could be said`,
  )
  const queued = atStart.filter(({ kind }) => kind !== 'soon')
  const between = (low: number, high: number) =>
    figuresOf(queued.filter(({ position }) => position >= low && position <= high))
  line('told on arrival', figuresOf(atStart))
  line('… to those who had to wait', figuresOf(queued))
  line('… for a minute or more', figuresOf(queued.filter(({ actual }) => actual >= 60_000)))
  line('… at place 1', between(1, 1))
  line('… at places 2 to 4', between(2, 4))
  line('… at place 5 and behind', between(5, Number.POSITIVE_INFINITY))
  line('told at random moments of the wait', figuresOf(atMoments))
  line('days: a random visitor of it was told true', figuresOf(ofDays))
  console.log(`  … on average over all visitors of each day     ${percent(heldByDay(atMoments))}`)
}
