import { classify } from '@baton/core'
import { belowBounds, type Figure, type Line, measure, readLines } from './measure.js'

const lines = readLines()
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function print(title: string, chosen: Line[]): Figure[] {
  const figures = measure(chosen)
  const told = chosen.filter(({ text, language }) => classify(text).language === language).length
  console.log(`\n${title}: ${chosen.length} lines, language right ${percent(told / chosen.length)}`)
  console.table(
    Object.fromEntries(
      figures.map((each) => [
        each.class,
        { precision: percent(each.precision), recall: percent(each.recall), n: each.n },
      ]),
    ),
  )
  return figures
}

const halves = (['tune', 'held'] as const).flatMap((split) =>
  (['zh', 'en', undefined] as const).map((language) => {
    const chosen = lines.filter(
      (line) => line.split === split && (!language || line.language === language),
    )
    return { split, language, figures: print(`${split}, ${language ?? 'both languages'}`, chosen) }
  }),
)

const missed = halves.flatMap(({ split, language, figures }) =>
  split === 'held' && !language ? belowBounds(figures) : [],
)
if (missed.length > 0) {
  console.error(`Below the bounds: ${missed.map((figure) => figure.class).join(', ')}`)
  process.exitCode = 1
}
