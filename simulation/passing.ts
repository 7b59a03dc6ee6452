import type { AgentConversation, OfferRow, TransferRequest } from '@baton/client'
import { eventsOf } from './asked.js'
import type { Cast } from './cast.js'
import { type Deed, held, heldBy, rung, shown, somebody } from './deeds.js'
import { type AgentPerson, leaveAgent } from './people.js'
import { NAMES, RULE } from './settings.js'

const DEPARTMENTS = ['sales', 'service', 'tech']

/** Who passes conversations on, takes them, and calls it off. */
export const passing = (cast: Cast): Deed[] => {
  const { world, agents, agent, agentWho, visitor, chance, upTo, pick, text, send, ask, may } = cast
  /** How often the same thing was tried, from whichever page: only one of them can do it. */
  const tries = new Map<string, number>()
  const attempt = (what: string): string => {
    tries.set(what, (tries.get(what) ?? 0) + 1)
    return what
  }

  const someone = (): TransferRequest['to'] =>
    chance(0.6)
      ? { kind: 'agent', id: pick(NAMES) ?? '' }
      : { kind: 'department', id: pick(DEPARTMENTS) ?? '' }

  const request = (): TransferRequest => ({
    to: someone(),
    ...(chance(0.6) && { note: text('please') }),
    ...(chance(0.3) && { consent: chance(0.5) }),
    ...(chance(0.3) && { anyway: true }),
    ...(chance(0.3) && { stay: true }),
  })

  const pass = (chat: AgentConversation | undefined) => {
    if (!chat) return false
    const what = request()
    const answer = chat.transfer(what)
    return what.note === undefined ? may(answer) : send(chat, what.note, answer)
  }

  const accept = ({ id: me, desk }: AgentPerson, { id, conversation }: OfferRow) => {
    const what = attempt(`${me} accepts ${id}`)
    let accepted = false
    const answer = desk.accept(id).then((chat) => {
      accepted = true
      chat.release()
    })
    ask(what, answer, (truth) => {
      const mine = eventsOf(truth, conversation, 'assigned').filter(({ agent }) => agent.id === me)
      // Who has it already, by whatever way, is told that they have.
      if (accepted) return Math.min(1, mine.length)
      return tries.get(what) === 1 ? mine.filter(({ team }) => team?.offer === id).length : 0
    })
  }

  const waiting = ({ desk }: AgentPerson) =>
    desk.$transfers.get().filter(({ row }) => row.state === 'waiting')

  const underWay = () => {
    const person = agentWho((one) => waiting(one).length > 0)
    const row = person && pick(waiting(person))
    return row && shown(person, row.row.conversation)
  }

  const others = (person: AgentPerson) => {
    const row = pick(person.desk.$others.get())
    return row && shown(person, row.id)
  }

  return [
    [
      20,
      'accept',
      () => {
        const person = rung(cast)
        const offer = person?.desk.$offers.get()[0]
        return person !== undefined && offer !== undefined && accept(person, offer)
      },
    ],
    [
      3,
      'accept in two tabs',
      () => {
        const tabs = agents.filter(({ id, away }) => id === 'bob' && !away)
        const rings = tabs.flatMap((tab) => tab.desk.$offers.get().map((offer) => ({ tab, offer })))
        for (const { tab, offer } of rings) accept(tab, offer)
        return rings.length > 1
      },
    ],
    [14, 'transfer', () => pass(held(cast))],
    [
      2,
      'transfer and go',
      () => {
        const person = somebody(cast)
        const chat = person && heldBy(cast, person)
        if (!person || !chat) return false
        pass(chat)
        world.time.timer(upTo(100), () => leaveAgent(world, person, upTo(20_000)))
        return true
      },
    ],
    [
      3,
      'follow the rule',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.followRule(RULE))
      },
    ],
    [2, 'transfer what a colleague has', () => pass(others(agent()))],
    [
      2,
      'transfer everything',
      () => {
        const { desk } = agent()
        const to = someone()
        const mine = desk.$mine.get()
        if (mine.length === 0) return false
        return may(desk.transferMany(mine.map(({ id }) => ({ conversation: id, to }))))
      },
    ],
    [
      3,
      'cancel',
      () => {
        const chat = underWay()
        const transfer = chat?.$state.get()?.team?.transfer?.id
        if (!chat || transfer === undefined) return false
        const what = attempt(`cancel ${transfer}`)
        let cancelled = false
        const answer = chat.cancelTransfer().then(() => {
          cancelled = true
        })
        return ask(what, answer, (truth) => {
          if (!cancelled && tries.get(what) !== 1) return 0
          const legs = eventsOf(truth, chat.id, 'transfer-ended')
          return legs.filter(({ leg }) => leg.transfer === transfer && leg.outcome === 'cancelled')
            .length
        })
      },
    ],
    [
      5,
      'answer whether they agree',
      () => {
        const { chat } = visitor()
        const { id = '', consent } = chat.$conversation.get() ?? {}
        if (!consent) return false
        const words = text('because')
        return ask(words, chat.answerConsent(chance(0.7), words), (truth) => {
          const answers = eventsOf(truth, id, 'consent-answered')
          return answers.filter((one) => one.words === words).length
        })
      },
    ],
    [
      2,
      'read the packet',
      () => {
        const person = rung(cast)
        const offer = person?.desk.$offers.get()[0]
        const chat = person && offer && shown(person, offer.conversation)
        return chat !== undefined && may(chat.readPacket())
      },
    ],
    [
      1,
      'give back to the bot',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.returnToBot('solved'))
      },
    ],
    [
      3,
      'answer the call',
      () => {
        const isCalled = (chat: AgentConversation) => chat.$state.get()?.team?.called !== undefined
        // Who leads looks around, and answers where they are called.
        const leader = agentWho(({ id }) => id === 'eve')
        const chat = leader && (pick([...leader.open.values()].filter(isCalled)) ?? others(leader))
        return chat !== undefined && may(chat.answerCall())
      },
    ],
  ]
}
