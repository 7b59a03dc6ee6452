import { type CustomerEvent, type CustomerState, customerReplica } from '@baton/core'
import { createReplica, type Replica } from '../replica/replica.js'

const folding = { ...customerReplica, transcript: (items: readonly never[]) => items }

/** The visitor's copy of their customer's room; `changed` hears which conversation is open. */
export const followCustomer = (
  changed: (open: string | undefined) => void,
): Replica<CustomerState, never> => {
  const replica = createReplica<CustomerState, CustomerEvent, never>(folding)
  replica.$state.listen((state) => changed(state?.open))
  return replica
}
