import type { ChatItem } from '@baton/client'
import type { TeamSettings } from '@baton/core'
import {
  type consoleText,
  formatTime,
  iconMail,
  iconStar,
  iconSwap,
  iconWarning,
  shared,
  transferText,
  type Words,
} from '@baton/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { routingWhy } from '../transfer/why.js'
import { departmentName, reasonWords, transferLine } from '../transfer/words.js'

type ItemOf<K extends ChatItem['kind']> = Extract<ChatItem, { kind: K }>

/** What of a log is not what somebody wrote. */
export type Happened = Exclude<ChatItem, { kind: 'message' | 'outgoing' | 'note' }>

/** What a line of the log needs to know. */
export interface Shown {
  items: readonly ChatItem[]
  settings: TeamSettings | undefined
  words: Words<(typeof consoleText)['en']>
}

const botName = ({ settings, words }: Shown): string => settings?.bot.name[words.language] ?? ''

/** From whose hands the floor came, for the line of a change. */
const before = (item: ChatItem, shown: Shown): string => {
  const items = shown.items
  const earlier = items
    .slice(0, items.indexOf(item))
    .findLast((one) => one.kind === 'assigned' || one.kind === 'returned-to-bot')
  return earlier?.kind === 'assigned' ? earlier.agent.name : botName(shown)
}

/** The floor moved: a line across the log. What else happened is a quiet line of words. */
const line = (words: string | TemplateResult, icon = iconSwap) =>
  html`<baton-divider .icon=${icon}>${words}</baton-divider>`

/** X8: where there was a choice, who was considered and why it fell so. */
const why = ({ explanation }: ItemOf<'assigned'>, shown: Shown) => {
  if (!explanation || explanation.considered.length < 2) return nothing
  const { heading, considered } = routingWhy(shown.words.locale, shown.settings, explanation)
  return html` · <baton-why heading=${heading} .considered=${considered}></baton-why>`
}

const aside = (words: string) => html`<baton-notice look="line" .text=${words}></baton-notice>`

/** T30: what the customer says, of all and of each person. */
const survey = ({ state, by, stops, rating, ratedAt, at }: ItemOf<'survey'>, shown: Shown) => {
  const { text, locale } = shown.words
  const { services } = shared[locale]
  if (state === 'void') return nothing
  if (!rating) return aside(`${text.ratingAsked(by?.name ?? '')} ${formatTime(locale, at)}`)
  const each = stops.flatMap(({ stop, agent }) => {
    const leg = rating.legs.find((one) => one.stop === stop)
    return leg ? [text.ratedOne(agent.name, services[leg.service])] : []
  })
  const words = [
    services[rating.service],
    ...(rating.repeated ? [text.repeats[rating.repeated]] : []),
    ...new Set(each),
    ...(rating.suggestion ? [text.suggests(rating.suggestion)] : []),
  ]
  return html`<baton-notice
    look="box"
    .icon=${iconStar}
    .text=${`${text.rated(words.join(' · '))} ${formatTime(locale, ratedAt ?? at)}`}
  ></baton-notice>`
}

/** What happened, in a line: the floor moved, somebody was asked, the customer rates. */
export const happened = (item: Happened, shown: Shown): TemplateResult | typeof nothing => {
  const { text, locale } = shown.words
  const time = formatTime(locale, item.at)
  switch (item.kind) {
    case 'handoff-offer':
      if (item.state === 'void') return nothing
      return aside(`${text.offerStates[item.state]} ${time}`)
    case 'waiting':
      return aside(`${item.again ? text.waitsAgain : text.asksPerson} ${time}`)
    case 'assigned':
      return line(
        html`${text.floorTo(before(item, shown), item.agent.name)} ${time}${why(item, shown)}`,
      )
    case 'returned-to-bot': {
      const [from, bot] = [before(item, shown), botName(shown)]
      return line(`${from === bot ? text.backWithBot(bot) : text.floorTo(from, bot)} ${time}`)
    }
    case 'offered':
      return aside(text.offeredTo(item.agent.name, item.end, reasonWords(locale, item.reason)))
    case 'bot-failed':
      return line(`${text.botFailed} ${time}`, iconWarning)
    case 'contact':
      return html`<baton-notice
        look="box"
        .icon=${iconMail}
        .text=${text.leftContact(item.contact.value, item.question)}
      ></baton-notice>`
    case 'transfer': {
      const told = transferLine(item, shown.settings, locale)
      if (told === undefined) return nothing
      // What a customer wrote may have many lines.
      return item.words
        ? html`<baton-notice look="box" .icon=${iconSwap} .text=${told}></baton-notice>`
        : line(told)
    }
    case 'promise': {
      const team = departmentName(shown.settings, locale, item.department)
      const until = formatTime(locale, item.until)
      const words = item.missed ? text.promiseMissed : text.promisedBy
      return aside(words(team, until))
    }
    case 'consulted': {
      const words = transferText[locale]
      const said = (item.over ? words.consultOver : words.consulting)(item.by.name, item.agent.name)
      return aside(item.note ? `${said}: ${item.note}` : said)
    }
    case 'called':
      return line(text.supervisorCalled, iconWarning)
    case 'follow-up':
      return aside(item.resumed ? text.followUpResumed : text.followedUp(item.question))
    // The path through the site stands in the customer's column.
    case 'page':
      return nothing
    case 'closed': {
      const by = item.by === 'system' ? '' : item.by.name
      return line(text.endedBy(by, time))
    }
    case 'survey':
      return survey(item, shown)
    default:
      return item satisfies never
  }
}
