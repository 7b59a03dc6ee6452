const HAN_THEN_LATIN = /\p{Script=Han}$/u
const LATIN_THEN_HAN = /[A-Za-z0-9]$/
const HAN = /^\p{Script=Han}/u
const LATIN = /^[A-Za-z0-9]/

const joint = (left: string, right: string) =>
  (HAN_THEN_LATIN.test(left) && LATIN.test(right)) || (LATIN_THEN_HAN.test(left) && HAN.test(right))
    ? ' '
    : ''

/** A Chinese sentence with names and figures in it, set apart by a space where they are Latin. */
export function zh(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let all = texts[0] ?? ''
  values.forEach((value, nth) => {
    for (const part of [String(value), texts[nth + 1] ?? '']) all += joint(all, part) + part
  })
  return all
}
