import 'axe-core/axe.js'
import type Axe from 'axe-core'

declare const axe: typeof Axe

/** Every tree below a root: each shadow root has animations of its own. */
const trees = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? trees(shadowRoot) : [],
  ),
]

/** What comes in looks pale until it is there: whatever moves is brought to its end. */
const arrive = () => {
  for (const one of trees(document).flatMap((root) => root.getAnimations())) {
    if (one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) one.cancel()
    else one.finish()
  }
}

/** What axe finds wrong in a part of the page, in words; rules that only whole pages keep are off. */
export const axeFaults = async (
  stage: Element,
  rules: Record<string, { enabled: boolean }> = {},
): Promise<string[]> => {
  arrive()
  const { violations } = await axe.run(stage, { rules: { region: { enabled: false }, ...rules } })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}
