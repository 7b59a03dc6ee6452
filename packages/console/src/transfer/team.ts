import type { AgentDesk } from '@baton/client'
import type { Team } from './targets.js'

/** Who there is and who waits, as the desk shows it; undefined until its settings are there. */
export const teamOf = (desk: AgentDesk): Team | undefined => {
  const settings = desk.$settings.get()
  const me = desk.$me.get()
  if (!settings) return undefined
  const waiting: Record<string, number> = {}
  for (const { department = '' } of desk.$waiting.get()) {
    waiting[department] = (waiting[department] ?? 0) + 1
  }
  return { settings, rows: [...(me ? [me] : []), ...desk.$colleagues.get()], waiting }
}
