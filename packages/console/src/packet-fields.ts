import type { Packet, PublicSettings } from '@baton/core'
import { consoleText, type Field, type Locale, languageOf, maskPhone } from '@baton/ui'

const joined = (locale: Locale, words: readonly string[]) =>
  words.join(locale === 'en' ? ', ' : '、')

/** The rows of a packet (H7–H9), in the agent's language. */
export const fieldsOf = (
  locale: Locale,
  packet: Packet,
  settings: PublicSettings | undefined,
): Field[] => {
  const text = consoleText[locale]
  const category = settings?.categories.find(({ id }) => id === packet.category)
  const { orders, missing } = packet
  const wants = packet.problem.at(-1) ?? ''
  const tried = packet.tried.filter((question) => question !== wants)
  const fields: (Field | false)[] = [
    wants !== '' && { label: text.wants, value: wants },
    { label: text.reason, value: text.triggers[packet.trigger ?? 'menu'] },
    packet.category !== undefined && {
      label: text.category,
      value: category?.name[languageOf(locale)] ?? packet.category,
    },
    packet.contacts.length > 0 && {
      label: text.missingOf.contact,
      value: joined(
        locale,
        packet.contacts.map(({ kind, value }) => (kind === 'phone' ? maskPhone(value) : value)),
      ),
    },
    orders.length > 0 && {
      label: text.order,
      value: joined(
        locale,
        orders.map(({ id, amount }) => (amount ? `${id} · ${amount}` : id)),
      ),
    },
    packet.files.length > 0 && {
      label: text.files,
      value: `${packet.files.length} · ${joined(
        locale,
        packet.files.map(({ name }) => name),
      )}`,
    },
    { label: text.mood, value: text.emotions[packet.emotion] },
    tried.length > 0 && { label: text.tried, value: tried.join(' · ') },
    ...missing.map((code) => ({ label: text.missingOf[code], missing: true })),
  ]
  return fields.filter((field) => field !== false)
}
