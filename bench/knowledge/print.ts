import { demoKnowledge, measure, TOP1_MIN, UNSURE_MIN, unsureOutside } from './measure.js'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)

const knowledge = await demoKnowledge()
const all = (['held', 'tune'] as const).flatMap((split) =>
  (['zh', 'en'] as const).map((language) => measure(knowledge, language, split)),
)

for (const figures of all) {
  console.log(`${figures.language}, ${figures.split === 'held' ? 'held out' : 'tuned on'}`)
  console.log(`  right article first       ${percent(figures.top1)} of ${figures.asked}`)
  console.log(`  right among the first 3   ${percent(figures.top3)}`)
  console.log(`  answered as unsure        ${percent(figures.unsureInside)}`)
  console.log(`  sure but wrong            ${percent(figures.sureButWrong)}`)
  console.log(`  outside: unsure           ${percent(figures.unsureOutside)} of ${figures.outside}`)
}

const held = all.filter(({ split }) => split === 'held')
const unsure = unsureOutside(held)
console.log(`outside, held out, both languages: unsure ${percent(unsure)}`)
if (held.some(({ top1 }) => top1 < TOP1_MIN) || unsure < UNSURE_MIN) {
  console.error(`Below ${percent(TOP1_MIN)} first or ${percent(UNSURE_MIN)} unsure outside`)
  process.exitCode = 1
}
