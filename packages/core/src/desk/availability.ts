import type { Settings } from '../workspace/settings.js'
import { type Crewed, crewOf } from './crew.js'
import { type DeskState, standing } from './state.js'

/** What a visitor may know of who is there. `full`: all who work are busy or at their cap. */
export interface Availability {
  availability: 'online' | 'full' | 'none'
  /** How many of the department work just now. */
  online: number
}

const worksAt = ({ seat }: Crewed): boolean => {
  const status = standing(seat)
  return status === 'online' || status === 'busy'
}

/**
 * Whether anybody in a department could take a conversation now, or at all; `dedicated` too, for
 * whom one may be kept.
 */
export const availabilityOf = (
  state: DeskState,
  settings: Settings,
  department: string,
  dedicated?: string,
): Availability => {
  const here = crewOf(state, settings).filter(
    (one) => worksAt(one) && (one.departments.includes(department) || one.id === dedicated),
  )
  const online = here.length
  if (online === 0) return { availability: 'none', online }
  const free = here.some((one) => one.online && one.load < one.cap)
  return { availability: free ? 'online' : 'full', online }
}
