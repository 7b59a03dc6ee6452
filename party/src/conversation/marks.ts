import type { ConversationCommand, Viewer } from '@baton/core'
import type { ConversationRoom } from './kind.js'

/** How long a receipt waits for company before it is written. */
const COALESCE_MS = 2_000

/** Collects what clients have received and read; only the highest of each side is written. */
export const marks = (room: ConversationRoom) => {
  const seen = { visitor: { delivered: 0, read: 0 }, team: { delivered: 0, read: 0 } }
  let pending: (() => void) | undefined

  /** What is not written yet; the caller sees to that. */
  const take = (): ConversationCommand[] => {
    if (!pending) return []
    pending()
    pending = undefined
    return (['visitor', 'team'] as const).map((side) => ({ type: 'mark', side, ...seen[side] }))
  }

  return {
    note(viewer: Viewer, { delivered, read }: { delivered: number; read: number }) {
      const side = viewer.kind === 'visitor' ? 'visitor' : 'team'
      // A member who only watches has not read for the team.
      const { floor } = room.state()
      const holds = floor.holder === 'agent' && floor.agent.id === viewer.id
      if (side === 'team' && !holds) return
      seen[side].delivered = Math.max(seen[side].delivered, delivered)
      seen[side].read = Math.max(seen[side].read, read)
      pending ??= room.later(COALESCE_MS, () => {
        for (const command of take()) room.submit(command)
      })
    },
    take,
    stop: () => pending?.(),
  }
}
