import { valuesOf } from '../ordered.js'
import { memberOf } from './crew.js'
import { dueOf } from './deadline.js'
import type { Draft } from './draft.js'
import { headOf } from './line.js'
import { seatOf, standing, type Wish, wishOf } from './state.js'

/** Who takes conversations and works just now; a connection that is lost is forgiven for its grace. */
const mayCome = ({ state, settings }: Draft, agent: string): boolean => {
  const cap = memberOf(settings, agent)?.cap ?? 0
  const seat = seatOf(state, agent)
  const status = standing(seat)
  const there = seat.connected || seat.graceUntil !== undefined
  return cap > 0 && there && (status === 'online' || status === 'busy')
}

const afterwards = ({ settings }: Draft): Pick<Wish, 'keptFor'> =>
  settings.vip.otherwise === 'supervisor' ? { keptFor: { kind: 'leaders' } } : {}

/** T4: for whom a conversation is kept that steps into line; `agent` looks after its customer. */
export const keepFor = (draft: Draft, agent: string | undefined): Pick<Wish, 'keptFor'> => {
  const { settings, now } = draft
  if (agent === undefined || !memberOf(settings, agent)) return {}
  if (!mayCome(draft, agent)) return afterwards(draft)
  return { keptFor: { kind: 'dedicated', agent, until: now + settings.vip.waitSeconds * 1000 } }
}

/** Others are asked once the dedicated member has passed, is gone, or was waited for long enough. */
export const widen = (draft: Draft): void => {
  const others = afterwards(draft)
  for (const conversation of dueOf(draft, 'kept')) {
    draft.emit({ type: 'widened', conversation, ...others })
  }
  for (const queue of valuesOf(draft.state.seeking)) {
    const { keptFor, excluded = [] } = wishOf(draft.state, headOf(queue)) ?? {}
    if (keptFor?.kind !== 'dedicated') continue
    if (!excluded.includes(keptFor.agent) && mayCome(draft, keptFor.agent)) continue
    for (const conversation of valuesOf(queue)) {
      draft.emit({ type: 'widened', conversation, ...others })
    }
  }
}
