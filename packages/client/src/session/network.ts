import type { Network } from '../options.js'

/** Where there is no such knowledge, as in Node. */
export const unknownNetwork: Network = { online: () => true, watch: () => () => {} }

/** A page that wakes, shows itself or is online again has news to fetch at once. */
export const browserNetwork = (): Network => {
  if (typeof window === 'undefined' || typeof document === 'undefined') return unknownNetwork
  const events = [
    [window, 'online'],
    [window, 'offline'],
    [window, 'pageshow'],
    [document, 'visibilitychange'],
    [document, 'resume'],
  ] as const
  return {
    online: () => navigator.onLine !== false,
    watch(changed) {
      for (const [target, type] of events) target.addEventListener(type, changed)
      return () => {
        for (const [target, type] of events) target.removeEventListener(type, changed)
      }
    },
  }
}
