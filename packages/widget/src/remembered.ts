const KEY = 'baton:opened'

/** On a narrower page the panel fills the screen, and would hide the page the visitor goes to. */
const BESIDE = '(min-width: 480px)'

/** Keeps for this tab whether the panel is open, over reloads and from page to page. */
export const rememberOpened = (opened: boolean): void => {
  try {
    if (opened) sessionStorage.setItem(KEY, '')
    else sessionStorage.removeItem(KEY)
  } catch {
    // A page without storage opens closed.
  }
}

export const wasOpened = (): boolean => {
  try {
    return sessionStorage.getItem(KEY) !== null && matchMedia(BESIDE).matches
  } catch {
    return false
  }
}
