import type { OfferRow } from '@baton/client'
import type { Time } from '@baton/core'

/** How long what rings rings in all, in ms: from when this console first saw it. */
export class RingTotal {
  #since: ReadonlyMap<string, Time> = new Map()

  follow(offers: readonly OfferRow[], now: Time): void {
    this.#since = new Map(offers.map(({ id }) => [id, this.#since.get(id) ?? now]))
  }

  of({ id, ringUntil }: OfferRow): Time {
    return ringUntil - (this.#since.get(id) ?? ringUntil)
  }
}
