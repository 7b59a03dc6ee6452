import type { ChatItem } from '@baton/client'
import type { ConversationState, TeamSettings } from '@baton/core'
import { consoleText, formatElapsed, type Locale, languageOf, shared } from '@baton/ui'
import { departmentName } from './transfer/words.js'

/** Who has the customer, and since when. */
export const floorLine = (
  { floor, openedAt }: ConversationState,
  items: readonly ChatItem[],
  {
    settings,
    me,
    locale,
    now,
  }: { settings: TeamSettings | undefined; me: string | undefined; locale: Locale; now: number },
): string => {
  const text = consoleText[locale]
  const since = items.findLast((item) => item.kind === 'assigned')?.at ?? openedAt
  const time = formatElapsed(now - since)
  switch (floor.holder) {
    case 'bot':
      return shared[locale].botIs(settings?.bot.name[languageOf(locale)] ?? '')
    case 'queue': {
      const waited = text.waitsFor(formatElapsed(now - floor.since))
      return `${departmentName(settings, locale, floor.department)} · ${waited}`
    }
    case 'agent':
      return floor.agent.id === me ? text.withYou(time) : text.withName(floor.agent.name, time)
    case 'closed':
      return text.ended
    default:
      return floor satisfies never
  }
}
