import { signsOf } from '@baton/client'
import type { Face, Locale } from '@baton/ui'
import { consoleText } from '@baton/ui'

/** A customer's name, or "Visitor 4190" from their id. */
export const customerName = (
  locale: Locale,
  { id, name }: { id: string; name?: string | undefined },
): string => name ?? consoleText[locale].visitor(signsOf(id))

export const customerFace = (
  locale: Locale,
  customer: { id: string; name?: string | undefined },
  online = true,
): Face => ({ name: customerName(locale, customer), away: !online })
