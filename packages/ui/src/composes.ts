/** An input method still composes; Safari ends that before its last Enter, which is key 229. */
export const composes = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229

/** An Enter that sends what is written; Shift+Enter breaks the line (UI8). */
export const sends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.altKey && !composes(event)
