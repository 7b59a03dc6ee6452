import type { AgentDesk, ConversationRow, OfferRow } from '@baton/client'
import { consoleText, emit, type Locale, languageOf, plainLine } from '@baton/ui'
import { html, type LitElement } from 'lit'
import { customerFace, customerName } from './names.js'
import type { RingTotal } from './ring-total.js'

/** Seconds of waiting from which a row asks for attention. */
export const LIMITS = { amber: 60, red: 180 }
const PRIORITY = ['normal', 'high', 'urgent'] as const

/** The list that shows rows. */
type List = LitElement & {
  desk: AgentDesk
  selected: string | undefined
  drafts: (id: string) => string
  rings: RingTotal
}

export const departmentIn = (desk: AgentDesk, locale: Locale, id: string | undefined): string => {
  const found = desk.$settings.get()?.departments.find((one) => one.id === id)
  return found?.name[languageOf(locale)] ?? ''
}

const tagOf = ({ desk }: List, locale: Locale, row: ConversationRow) => {
  if (row.floor === 'queue') return { text: departmentIn(desk, locale, row.department) }
  if (row.floor === 'bot' && row.detail?.unsure)
    return { text: consoleText[locale].unsure, tone: 'warn' as const }
  return undefined
}

/** The last words; a bot's without the signs of Markdown. */
const lastOf = (locale: Locale, { detail, floor }: ConversationRow): string => {
  const text = consoleText[locale]
  if (!detail?.last) return floor === 'queue' ? text.asksPerson : text.nothingSaid
  return detail.last.by === 'bot' ? plainLine(detail.last.text) : detail.last.text
}

const faceOf = (locale: Locale, { customer, detail, floor }: ConversationRow) =>
  floor === 'bot'
    ? { name: customerName(locale, customer), kind: 'bot' as const }
    : customerFace(locale, customer, detail?.visitor ?? true)

export const conversationRow = (list: List, locale: Locale, row: ConversationRow) => {
  const { id, customer, detail, floor } = row
  const draft = list.drafts(id)
  const since = floor === 'queue' ? row.since : floor === 'agent' ? detail?.unanswered : undefined
  const unread = floor === 'agent' ? Math.max(0, (detail?.messages ?? 0) - (detail?.read ?? 0)) : 0
  return html`<baton-list-row
    .face=${faceOf(locale, row)}
    .line=${draft || lastOf(locale, row)}
    ?draft=${draft !== ''}
    ?vip=${customer.vip}
    .priority=${PRIORITY[detail?.priority ?? 0]}
    .since=${since}
    .time=${detail?.last?.at ?? row.since}
    .limits=${LIMITS}
    .count=${detail?.unanswered === undefined ? 0 : unread}
    .tag=${tagOf(list, locale, row)}
    ?selected=${id === list.selected}
    @click=${() => emit(list, 'open-conversation', { id })}
  ></baton-list-row>`
}

export const offerRow = (list: List, locale: Locale, offer: OfferRow) => {
  const settings = list.desk.$settings.get()
  const sender = settings?.members.find(({ id }) => id === offer.transfer?.from)?.name
  return html`<baton-offer
    look="row"
    kind=${offer.transfer ? 'transfer' : 'handoff'}
    from=${sender ?? settings?.bot.name[languageOf(locale)] ?? ''}
    tag=${departmentIn(list.desk, locale, offer.department)}
    .customer=${customerFace(locale, offer.customer)}
    ?vip=${offer.customer.vip}
    .until=${offer.ringUntil}
    .total=${list.rings.of(offer)}
    @accept=${() => emit(list, 'accept-offer', { offer: offer.id })}
    @read=${() => emit(list, 'open-conversation', { id: offer.conversation })}
  ></baton-offer>`
}
