import type { LitElement, ReactiveController } from 'lit'

/** Closer to the end than this (px), the log follows what arrives. */
const NEAR = 80

/** A log that scrolls: it stays at its end while its reader is there, and where they went while they are not. */
export class FollowEnd implements ReactiveController {
  readonly #host: LitElement
  readonly #parts: string
  #follows = true

  /** `parts` selects the elements in the log whose own rendering changes how long it is. */
  constructor(host: LitElement, parts: string) {
    this.#host = host
    this.#parts = parts
    host.addController(this)
    host.addEventListener('scroll', () => {
      this.#follows = host.scrollHeight - host.scrollTop - host.clientHeight < NEAR
    })
  }

  hostConnected() {
    // Whoever has no wheel scrolls by keys.
    this.#host.tabIndex = 0
  }

  async hostUpdated() {
    if (!this.#follows) return
    const parts = this.#host.renderRoot.querySelectorAll<LitElement>(this.#parts)
    await Promise.all(Array.from(parts, (part) => part.updateComplete))
    this.#host.scrollTop = this.#host.scrollHeight
  }

  /** Another log stands in place of the one before. */
  startOver() {
    this.#follows = true
  }
}
