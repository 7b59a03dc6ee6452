import type { VisitorChat } from '@baton/client'
import { type Face, type Locale, languageOf, shared, widget } from '@baton/ui'

/** What the panel's header says: whom the visitor talks with, and what they do. */
export interface Head {
  face: Face
  heading: string
  line: string
  mark: string
  dot: 'ok' | 'warn' | 'off' | ''
}

const desk: Face = { name: '', kind: 'desk' }

/** Who has the floor. */
export function headOf(chat: VisitorChat, locale: Locale): Head {
  const text = widget[locale]
  const language = languageOf(locale)
  const settings = chat.$settings.get()
  const name = settings?.name[language] ?? ''
  const team = (id: string | undefined) => {
    const department = settings?.departments.find((one) => one.id === id)
    return department ? text.team(department.name[language]) : name
  }
  const floor = chat.$conversation.get()?.floor ?? { holder: 'bot' as const }
  const came = chat.$items.get().findLast((item) => item.kind === 'assigned')
  switch (floor.holder) {
    case 'queue': {
      const heading = team(floor.department)
      return chat.$place.get()?.availability === 'none'
        ? { face: desk, heading, line: text.nobodyOnline, mark: '', dot: 'off' }
        : { face: desk, heading, line: text.inLine, mark: '', dot: 'warn' }
    }
    case 'agent': {
      const heading = floor.agent.name
      const face: Face = { name: heading, presence: 'online' }
      const line = `${team(came?.department)} · ${text.online}`
      return { face, heading, line, mark: '', dot: '' }
    }
    case 'closed': {
      const face: Face = came ? { name: came.agent.name } : desk
      return { face, heading: came?.agent.name ?? name, line: text.ended, mark: '', dot: 'off' }
    }
    case 'bot': {
      const heading = settings?.bot.name[language] ?? ''
      const face: Face = { name: heading, kind: 'bot' }
      return { face, heading, line: text.botLine(name), mark: shared[locale].bot, dot: '' }
    }
    default:
      return floor satisfies never
  }
}

/** The message form, which goes to the whole team. */
export function formHead(chat: VisitorChat, locale: Locale): Head {
  const line = chat.$settings.get()?.name[languageOf(locale)] ?? ''
  return { face: desk, heading: widget[locale].formTitle, line, mark: '', dot: '' }
}
