/**
 * Dispatches an event that bubbles inside the shadow tree that uses the part and stops at its
 * edge, so that a host page never hears it. Returns false when a listener prevented the default.
 */
export const emit = <T>(
  from: EventTarget,
  type: string,
  detail?: T,
  { cancelable = false }: { cancelable?: boolean } = {},
): boolean => from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable }))
