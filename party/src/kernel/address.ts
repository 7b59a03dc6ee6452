import type { Address } from '@baton/core'

/** An address as one text: the key under which rooms know each other. */
export const keyOf = (address: Address): string => `${address.party}/${address.name}`

export const addressOf = (key: string): Address => {
  const slash = key.indexOf('/')
  return { party: key.slice(0, slash) as Address['party'], name: key.slice(slash + 1) }
}
