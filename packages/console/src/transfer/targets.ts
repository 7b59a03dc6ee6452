import type { AgentRow } from '@baton/client'
import {
  type Candidate,
  type ConversationState,
  type Language,
  type MemberSettings,
  route,
  type TeamSettings,
} from '@baton/core'
import { type Locale, languageOf, type TransferTarget, transferText, widget } from '@baton/ui'
import { departmentName } from './words.js'

/** What the choice of a target looks at: who there is, and who waits where. */
export interface Team {
  settings: TeamSettings
  rows: readonly AgentRow[]
  /** How many wait in each department. */
  waiting: Readonly<Record<string, number>>
}

/** What is known of the conversation that is passed on; a row of the list says less than its room. */
export interface Targeted {
  floor: ConversationState['floor']
  language: Language
  category?: string | undefined
  /** Where it is. */
  department?: string | undefined
}

export const targeted = ({ floor, language, team }: ConversationState): Targeted => ({
  floor,
  language,
  category: team?.category,
  department: team?.path.at(-1)?.department,
})

/** T10 */
export const standingOf = ({
  connected,
  status,
  load,
  cap,
}: AgentRow): TransferTarget['status'] => {
  if (!connected || status === 'offline' || status === 'invisible') return 'offline'
  if (load >= cap) return 'full'
  return status
}

const holderOf = ({ floor }: Targeted) => (floor.holder === 'agent' ? floor.agent.id : '')

const candidateOf = (member: MemberSettings, row: AgentRow | undefined): Candidate => ({
  ...member,
  load: row?.load ?? 0,
  online: row?.status === 'online',
  connected: row?.connected ?? false,
  served: 0,
})

/** The department that the question belongs to, else where it is. */
const wantedDepartment = (
  { category, department }: Targeted,
  { categories }: TeamSettings,
): string | undefined => categories.find(({ id }) => id === category)?.department ?? department

const rowsById = ({ rows }: Team) => new Map(rows.map((row) => [row.id, row]))

type Best = (department: string | undefined) => string | undefined

/** Whom the workspace's algorithm would choose (T8) in each department, worked out when it is asked. */
const bestsOf = (state: Targeted, team: Team): Best => {
  const { members, categories, algorithm } = team.settings
  const rows = rowsById(team)
  const all = members.map((member) => candidateOf(member, rows.get(member.id)))
  const category = categories.find(({ id }) => id === state.category)
  const bests = new Map<string, string | undefined>()
  return (department) => {
    if (department === undefined) return undefined
    if (bests.has(department)) return bests.get(department)
    const skill = category?.department === department ? category.skill : undefined
    const wanted = {
      department,
      language: state.language,
      excluded: [holderOf(state)],
      ...(skill !== undefined && { skill }),
    }
    const { agent } = route(all, wanted, algorithm)
    bests.set(department, agent)
    return agent
  }
}

const firstBest = (state: Targeted, { settings }: Team, bestIn: Best): string | undefined => {
  const departments = settings.departments.map(({ id }) => id)
  for (const department of [wantedDepartment(state, settings), ...departments]) {
    const best = bestIn(department)
    if (best !== undefined) return best
  }
  return undefined
}

export const bestAgent = (state: Targeted, team: Team): string | undefined =>
  firstBest(state, team, bestsOf(state, team))

/** Of their departments the one that the question belongs to, else their first. */
const destinationOf = (state: Targeted, { settings }: Team, { departments }: MemberSettings) => {
  const wanted = settings.categories.find(({ id }) => id === state.category)?.department
  return departments.find((id) => id === wanted) ?? departments[0]
}

/** T12: what the customer reads. */
const noticeOf = ({ settings }: Team, department: string | undefined, locale: Locale): string =>
  widget[locale].transferring(departmentName(settings, locale, department))

const detailOf = ({ skills, languages }: MemberSettings, locale: Locale): string => {
  const text = transferText[locale]
  const known = Object.entries(skills).map(([skill, level]) => `${skill} ${level}`)
  const spoken = languages.map((language) => text.languages[language])
  return [...known, spoken.join(locale === 'en' ? ', ' : '、')].join(' · ')
}

/** T9: everybody but whoever has the conversation, with live status. */
export const agentTargets = (state: Targeted, team: Team, locale: Locale): TransferTarget[] => {
  const { settings } = team
  const holder = holderOf(state)
  const rows = rowsById(team)
  const bestIn = bestsOf(state, team)
  const best = firstBest(state, team, bestIn)
  const names = new Map(settings.members.map(({ id, name }) => [id, name]))
  return settings.members.flatMap((member) => {
    const row = rows.get(member.id)
    if (!row || member.id === holder || member.departments.length === 0) return []
    const { id, name, departments } = member
    const status = standingOf(row)
    return [
      {
        kind: 'agent' as const,
        id,
        name,
        about: departments.map((one) => departmentName(settings, locale, one)).join(' · '),
        detail: detailOf(member, locale),
        notice: noticeOf(team, destinationOf(state, team, member), locale),
        status,
        load: row.load,
        cap: row.cap,
        ...(id === best && { why: transferText[locale].whyBest[settings.algorithm] }),
        ...(status === 'offline' && {
          next: names.get(bestIn(departments[0]) ?? best ?? ''),
        }),
      },
    ]
  })
}

export const departmentTarget = (
  { settings, rows, waiting }: Team,
  id: string,
  holder: string,
  locale: Locale,
): TransferTarget => {
  const name = settings.departments.find((one) => one.id === id)?.name[languageOf(locale)] ?? id
  const here = rows.filter((row) => row.departments.includes(id) && row.id !== holder)
  const standings = here.map(standingOf)
  const free = standings.filter((one) => one === 'online').length
  const order = ['online', 'busy', 'full', 'offline'] as const
  const status = order.find((one) => standings.includes(one)) ?? 'offline'
  const words = widget[locale]
  const { promiseMinutes } = settings.transfer
  const notice =
    status === 'offline' ? words.targetBusy(name, promiseMinutes) : words.transferring(name)
  return { kind: 'department', id, name, notice, status, free, waiting: waiting[id] ?? 0 }
}

export const departmentTargets = (state: Targeted, team: Team, locale: Locale): TransferTarget[] =>
  team.settings.departments.map(({ id }) => departmentTarget(team, id, holderOf(state), locale))
