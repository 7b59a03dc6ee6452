import { html, nothing } from 'lit'
import type { FollowEnd } from './follow-end.js'

/** A log, as far as its head has to know of it. */
interface Backwards {
  readonly $earlier: { get(): 'none' | 'more' | 'loading' }
  loadEarlier(): Promise<void>
}

/** The head of a log whose first events are not shown yet. */
export const earlierHead = (follow: FollowEnd, log: Backwards) => {
  const earlier = log.$earlier.get()
  if (earlier === 'none') return nothing
  return html`<baton-earlier
    ?busy=${earlier === 'loading'}
    @earlier=${() =>
      // Without a line there is a band that says so, and the button stays.
      follow.keepPlace(() => log.loadEarlier().catch(() => undefined))}
  ></baton-earlier>`
}
