import { quantile } from '../../breaks/cut-run.js'
import { createGrowing, type Grown } from './grow.js'

const SIZES = [100, 10_000, 100_000]

/** How conversations of 100 to 100,000 messages open: medians of so many rounds, in Markdown. */
export const openingsTable = async (rounds: number): Promise<string> => {
  const { grow, measure } = await createGrowing()
  const rows: string[] = []
  for (const size of SIZES) {
    await grow(size)
    const measured: Grown[] = []
    for (let round = 0; round < rounds; round += 1) measured.push(await measure(round))
    const of = (figure: keyof Grown) =>
      quantile(
        measured.map((one) => one[figure]),
        0.5,
      )
    const cells = [
      size.toLocaleString('en'),
      of('wake').toFixed(1),
      of('open').toFixed(1),
      of('shown').toFixed(1),
      (of('sent') / 1000).toFixed(1),
      of('stored').toFixed(0),
      of('rows').toFixed(2),
    ]
    rows.push(`| ${cells.join(' | ')} |`)
  }
  return [
    '| messages | wake, ms | open, ms | shown, ms | sent, kB | stored for each, bytes | rows for each |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
