import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The element that has the focus, through shadow roots. */
function holder(): HTMLElement | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at as HTMLElement | null
}

/**
 * For what opens by being put into the page and closes by being taken out: the focus goes back to
 * where it came from, unless somebody has meanwhile put it elsewhere.
 */
export class ReturnFocus implements ReactiveController {
  #opener: HTMLElement | null = null

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {
    this.#opener = holder()
  }

  hostDisconnected(): void {
    const at = document.activeElement
    if (!at || at === document.body || at.shadowRoot?.activeElement === null) this.#opener?.focus()
  }
}
