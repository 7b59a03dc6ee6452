import type { Settings } from '../workspace/settings.js'
import { type DeskState, loadOf, seatOf, standing } from './state.js'

/** What a visitor may know of who is there. `full`: all who work are busy or at their cap. */
export interface Availability {
  availability: 'online' | 'full' | 'none'
  /** How many of the department work just now. */
  online: number
}

/**
 * Whether anybody in a department could take a conversation now, or at all; `dedicated` too, for
 * whom one may be kept.
 */
export const availabilityOf = (
  state: DeskState,
  { members }: Settings,
  department: string,
  dedicated?: string,
): Availability => {
  const here = members.flatMap(({ id, departments, cap }) => {
    const seat = seatOf(state, id)
    const status = standing(seat)
    const asked = departments.includes(department) || id === dedicated
    const works = asked && (status === 'online' || status === 'busy')
    return works ? [{ free: status === 'online' && loadOf(seat) < cap }] : []
  })
  const online = here.length
  if (online === 0) return { availability: 'none', online }
  return { availability: here.some(({ free }) => free) ? 'online' : 'full', online }
}
