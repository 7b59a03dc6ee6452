import type { AgentConversation, VisitorChat } from '@baton/client'
import type { Status } from '@baton/core'
import { bounds } from '@baton/protocol'
import { saidUnder } from './asked.js'
import type { Cast } from './cast.js'
import { type AgentPerson, opened, type VisitorPerson } from './people.js'
import type { Truth } from './truth.js'

/** Who sends more at once is told to pause, which takes many messages with what ships. */
export const LIMITS = { rate: bounds.rate, burst: 8 }

/** Something that somebody may do, and how often it comes up; `false`: there was no occasion. What takes its time is waited for. */
export type Deed = [weight: number, name: string, run: () => unknown]

const STATUSES: Status[] = ['online', 'online', 'online', 'busy', 'invisible', 'offline']
const WORDS = [
  'hello',
  'where is my order',
  'talk to a human please',
  '#break',
  '#give-up',
  '#hang',
]

/** A conversation on somebody's page; they open it, and see it a moment later. */
export const shown = (person: AgentPerson, id: string): AgentConversation | undefined => {
  const chat = opened(person, id)
  return chat.$state.get() && chat
}

/** One that they have. */
export const heldBy = ({ pick }: Cast, person: AgentPerson): AgentConversation | undefined => {
  const id = pick(person.desk.$mine.get())?.id
  return id === undefined ? undefined : shown(person, id)
}

/** One that somebody has, as they see it. */
export const held = (cast: Cast): AgentConversation | undefined => {
  const holder = cast.agentWho(({ desk }) => desk.$mine.get().length > 0)
  return holder && heldBy(cast, holder)
}

/** An agent who may go: eve stays, so that there is always one. */
export const somebody = ({ pick, agents }: Cast): AgentPerson | undefined =>
  pick(agents.filter(({ id, away }) => id !== 'eve' && !away))

/** Whether a text stands on somebody's page. */
const shows = ({ $items }: VisitorChat, text: string): boolean =>
  $items.get().some((item) => 'text' in item && item.text === text)

/** Somebody at whom something rings. */
export const rung = ({ agentWho }: Cast): AgentPerson | undefined =>
  agentWho(({ desk }) => desk.$offers.get().length > 0)

/** What visitors do. */
export const visitorsDo = (cast: Cast): Deed[] => {
  const { visitor, chance, pick, text, send, may } = cast
  const say = (person: VisitorPerson) => {
    const { chat } = person
    const said = text(pick(WORDS) ?? '')
    send(chat, said, chat.send(said), () => person.page !== 'open' || shows(person.chat, said))
  }
  return [
    [6, 'say', () => say(visitor())],
    [
      0.5,
      'say much at once',
      () => {
        const person = visitor()
        for (let left = 2 * LIMITS.burst; left > 0; left -= 1) say(person)
      },
    ],
    [4, 'ask for a human', () => may(visitor().chat.askHuman())],
    [
      3,
      'answer the offer',
      () => {
        const { chat } = visitor()
        const offer = chat.$conversation.get()?.offer
        return offer !== undefined && may(chat.answerOffer(offer.id, chance(0.6)))
      },
    ],
    [
      1,
      'leave a contact',
      () =>
        may(
          visitor().chat.leaveContact({
            contact: { kind: 'phone', value: '13800000000' },
            question: 'q',
          }),
        ),
    ],
  ]
}

/** What agents do with conversations, transfers aside. */
export const agentsDo = (cast: Cast): Deed[] => {
  const { agent, pick, text, send, ask, may } = cast
  return [
    [3, 'set a status', () => may(agent().desk.setStatus(pick(STATUSES) ?? 'online'))],
    [
      3,
      'decline',
      () => {
        const person = rung(cast)
        const offer = person?.desk.$offers.get()[0]
        return offer !== undefined && may(person?.desk.decline(offer.id, 'busy'))
      },
    ],
    [
      3,
      'reply',
      () => {
        const chat = held(cast)
        const said = text('reply')
        const epoch = chat?.$state.get()?.epoch
        if (!chat) return false
        const took = (truth: Truth) => saidUnder(truth, chat.id, said, epoch)
        return ask(said, chat.say(said), took, { from: chat })
      },
    ],
    [
      2,
      'note',
      () => {
        const chat = held(cast)
        const noted = text('note')
        return chat !== undefined && send(chat, noted, chat.note(noted))
      },
    ],
    [
      3,
      'step in',
      () => {
        const person = agent()
        const { $bots, $waiting, $others } = person.desk
        const row = pick([...$bots.get(), ...$waiting.get(), ...$others.get()])
        const chat = row && shown(person, row.id)
        return chat !== undefined && may(chat.stepIn())
      },
    ],
    [
      4,
      'close a tab',
      () => {
        const { open } = agent()
        const [id, chat] = pick([...open]) ?? []
        if (id === undefined) return false
        open.delete(id)
        return chat?.release()
      },
    ],
    [
      1,
      'end',
      () => {
        const chat = held(cast)
        return chat !== undefined && may(chat.close())
      },
    ],
  ]
}
