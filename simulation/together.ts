import type { AgentConversation } from '@baton/client'
import type { Service } from '@baton/core'
import { eventsOf } from './asked.js'
import type { Cast } from './cast.js'
import { type Deed, held, shown } from './deeds.js'
import type { AgentPerson, VisitorPerson } from './people.js'
import { CATEGORIES, NAMES } from './settings.js'

const SERVICES: Service[] = ['good', 'medium', 'bad']
const FILLED = [
  ['name', 'Kim'],
  ['contact', '13900000000'],
  ['order', 'A-17'],
] as const

const helps = (chat: AgentConversation, id: string): boolean =>
  (chat.$state.get()?.team?.helpers ?? []).some(({ agent }) => agent.id === id)

/** One in which a colleague helps, as they see it, or was asked to look. */
const helping = ({ pick, agentWho }: Cast): AgentConversation | undefined => {
  const helped = ({ id, open }: AgentPerson) => [...open.values()].filter((chat) => helps(chat, id))
  const helper = agentWho((one) => helped(one).length > 0)
  if (helper) return pick(helped(helper))
  const asked = agentWho(({ desk }) => desk.$consults.get().length > 0)
  const row = asked && pick(asked.desk.$consults.get())
  return row && shown(asked, row.id)
}

const isAsked = ({ chat }: VisitorPerson): boolean => chat.$conversation.get()?.survey !== undefined

/** What colleagues do together, and around a conversation. */
export const together = (cast: Cast): Deed[] => {
  const { agent, visitor, visitors, pick, chance, upTo, text, send, ask, may } = cast
  return [
    [
      3,
      'consult',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.consult(pick(NAMES) ?? '', text('look')))
      },
    ],
    [
      2,
      'help',
      () => {
        const chat = helping(cast)
        const said = text('help')
        return chat !== undefined && send(chat, said, chat.say(said))
      },
    ],
    [
      2,
      'let a helper go',
      () => {
        const chat = helping(cast)
        const helper = pick(chat?.$state.get()?.team?.helpers ?? [])
        return (
          chat !== undefined && helper !== undefined && may(chat.releaseHelper(helper.agent.id))
        )
      },
    ],
    [
      1,
      'fill in',
      () => {
        const chat = held(cast)
        const [part, value] = pick(FILLED) ?? FILLED[0]
        return chat !== undefined && may(chat.fill(part, value))
      },
    ],
    [
      1,
      'categorise',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.categorise(pick(CATEGORIES) ?? ''))
      },
    ],
    [
      1,
      'invite a rating',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.inviteRating())
      },
    ],
    [
      4,
      'rate',
      () => {
        const chat = pick(visitors.filter(isAsked))?.chat
        const { id = '', survey } = chat?.$conversation.get() ?? {}
        if (!chat || !survey) return false
        const suggestion = text('perhaps')
        const service = pick(SERVICES) ?? 'good'
        const legs = chance(0.5) ? survey.stops.map(({ stop }) => ({ stop, service })) : []
        return ask(suggestion, chat.rate({ service, suggestion, legs }), (truth) => {
          const rated = eventsOf(truth, id, 'rated')
          return rated.filter((one) => one.suggestion === suggestion).length
        })
      },
    ],
    [
      1,
      'view a page',
      () => visitor().chat.viewPage({ url: `https://shop.test/${upTo(9)}`, title: 'Shop' }),
    ],
    [
      3,
      'take a ticket',
      () => {
        const { desk } = agent()
        const ticket = pick(desk.$tickets.get().filter(({ row }) => row.state === 'open'))
        return ticket !== undefined && may(desk.takeTicket(ticket.row.ticket))
      },
    ],
    [
      3,
      'answer a ticket',
      () => {
        const { desk } = agent()
        const ticket = pick(desk.$tickets.get())
        const said = text('answer')
        return ticket !== undefined && send(desk, said, desk.answerTicket(ticket.row.ticket, said))
      },
    ],
    [
      2,
      'close a ticket',
      () => {
        const { desk } = agent()
        const ticket = pick(desk.$tickets.get())
        return ticket !== undefined && may(desk.closeTicket(ticket.row.ticket))
      },
    ],
    [2, 'type', () => (chance(0.5) ? visitor().chat.typing(true) : held(cast)?.typing(true))],
    [
      3,
      'look',
      () => {
        if (chance(0.5)) return visitor().chat.setVisible(chance(0.7))
        const chat = held(cast)
        if (!chat) return false
        return chat.seen(chat.$state.get()?.messages ?? 0)
      },
    ],
  ]
}
