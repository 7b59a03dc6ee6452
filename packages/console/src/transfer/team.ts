import type { AgentDesk } from '@baton/client'
import type { Team } from './targets.js'

/** Who there is and who waits, as the desk shows it; undefined until its settings are there. */
export const teamOf = (desk: AgentDesk): Team | undefined => {
  const settings = desk.$settings.get()
  const me = desk.$me.get()
  if (!settings) return undefined
  const rows = [...(me ? [me] : []), ...desk.$colleagues.get()]
  return { settings, rows, waiting: desk.$counts.get().departments }
}
