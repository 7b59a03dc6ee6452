import type {
  ConditionName,
  Conditions,
  Explanation,
  RuleExplanation,
  TeamSettings,
} from '@baton/core'
import { type Considered, consoleText, type Locale, languageOf, transferText } from '@baton/ui'

/** The values of a condition, as people say them; none where its name says it all. */
const values = (
  locale: Locale,
  settings: TeamSettings,
  when: Conditions,
  condition: ConditionName,
): readonly string[] => {
  const language = languageOf(locale)
  const text = consoleText[locale]
  switch (condition) {
    case 'categories':
      return (when.categories ?? []).map(
        (id) => settings.categories.find((one) => one.id === id)?.name[language] ?? id,
      )
    case 'channels':
      return (when.channels ?? []).map((id) => text.channels[id] ?? id)
    case 'languages':
      return (when.languages ?? []).map((id) => transferText[locale].languages[id])
    case 'emotions':
      return (when.emotions ?? []).map((id) => text.emotions[id])
    case 'tags':
      return when.tags ?? []
    case 'pages':
      return when.pages ?? []
    case 'hours':
    case 'priority':
    case 'vip':
      return []
    default:
      return condition satisfies never
  }
}

/** X8: why a rule matches, and why those before it do not, in a sentence each. */
export const ruleWhy = (
  locale: Locale,
  settings: TeamSettings,
  { considered }: RuleExplanation,
): string => {
  const text = transferText[locale]
  const named = (id: string, held: boolean) => {
    const rule = settings.rules.find((one) => one.id === id)
    const found = considered.find((one) => one.rule === id)
    const parts = (found?.conditions ?? [])
      .filter((one) => one.held === held)
      .map(({ condition }) => {
        const what = values(locale, settings, rule?.when ?? {}, condition).join(' / ')
        return [text.conditions[condition], what].filter(Boolean).join(' ')
      })
    return { name: rule?.name[languageOf(locale)] ?? id, parts: parts.join(' · ') }
  }
  const sentences = considered.map(({ rule, held }) => {
    const { name, parts } = named(rule, held)
    if (!held) return text.passedOver(name, parts)
    return parts ? text.holds(parts) : text.always
  })
  return sentences.reverse().join(locale === 'zh-CN' ? '；' : '; ')
}

/** X8: who was considered for a conversation, in the order in which they stood. */
export const routingWhy = (
  locale: Locale,
  settings: TeamSettings | undefined,
  { algorithm, considered }: Explanation,
): { heading: string; considered: Considered[] } => {
  const text = transferText[locale]
  return {
    heading: text.chosenBy[algorithm],
    considered: considered.map(({ agent, why, load, cap }) => ({
      name: settings?.members.find(({ id }) => id === agent)?.name ?? agent,
      load: `${load}/${cap}`,
      why: text.whyNot[why],
      chosen: why === 'chosen' || why === 'dedicated',
    })),
  }
}
