import type { Item, PublicSettings, TransferTarget } from '@baton/core'
import { consoleText, formatTime, type Locale, languageOf } from '@baton/ui'

export const departmentName = (
  settings: PublicSettings | undefined,
  locale: Locale,
  id: string | undefined,
): string =>
  settings?.departments.find((one) => one.id === id)?.name[languageOf(locale)] ?? id ?? ''

/** Who shall take it over, as people are called. */
export const targetName = (
  settings: PublicSettings | undefined,
  locale: Locale,
  to: TransferTarget,
): string => (to.kind === 'agent' ? to.name : departmentName(settings, locale, to.id))

/** Why somebody declined: one of the usual reasons, or their own words. */
export const reasonWords = (locale: Locale, reason: string | undefined): string | undefined => {
  const text = consoleText[locale]
  const usual: Record<string, string> = {
    busy: text.reasonBusy,
    skill: text.reasonSkill,
    away: text.reasonAway,
    other: text.reasonOther,
  }
  return reason === undefined ? undefined : (usual[reason] ?? reason)
}

/** The line of a transfer in the team's log; none once it was taken, for the next line says so. */
export const transferLine = (
  item: Extract<Item, { kind: 'transfer' }>,
  settings: PublicSettings | undefined,
  locale: Locale,
): string | undefined => {
  const { state, team, at } = item
  if (!team) return undefined
  const text = consoleText[locale]
  const to = targetName(settings, locale, team.to)
  const time = formatTime(locale, at)
  switch (state) {
    case 'asked':
      return `${text.transferAsking(to)} ${time}`
    case 'going': {
      const read = team.readAt && text.packetOpened(formatTime(locale, team.readAt))
      return `${text.transferAsked(to)} ${time}${read ? ` · ${read}` : ''}`
    }
    case 'taken':
      return undefined
    case 'refused':
    case 'stopped': {
      if (item.silent) return text.consentSilent
      const { outcome = 'cancelled', by, reason } = team.leg ?? {}
      return text.transferEnds[outcome]?.(by?.name ?? to, reasonWords(locale, reason))
    }
    default:
      return state satisfies never
  }
}
