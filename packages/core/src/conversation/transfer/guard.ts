import type { TransferSettings } from '../../workspace/settings.js'
import type { TransferTarget } from '../events.js'
import type { Stop } from '../state.js'

/**
 * T24: whether a conversation with this path has changed hands too often, or would go back to
 * somebody who had it once more than it may (A→B→A is one return).
 */
export const guard = (
  path: readonly Stop[],
  to: TransferTarget,
  { hops, returns }: TransferSettings,
): 'hops' | 'loop' | undefined => {
  if (path.length - 1 >= hops) return 'hops'
  const had = new Set(path.map(({ agent }) => agent.id))
  const before = path.length - had.size
  return to.kind === 'agent' && had.has(to.id) && before >= returns ? 'loop' : undefined
}
