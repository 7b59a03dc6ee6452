import type { LitElement, ReactiveController } from 'lit'

/** Closer to the end than this (px), the log follows what arrives. */
const NEAR = 80

/** A log that scrolls: it stays at its end while its reader is there, and where they went while they are not. */
export class FollowEnd implements ReactiveController {
  readonly #host: LitElement
  readonly #parts: string
  readonly #room: ResizeObserver
  #follows = true
  #size = ''

  /** `parts` selects the elements in the log whose own rendering changes how long it is. */
  constructor(host: LitElement, parts: string) {
    this.#host = host
    this.#parts = parts
    host.addController(this)
    // What appears below the log, a strip or a line more to write in, takes its room.
    this.#room = new ResizeObserver(() => {
      this.#size = this.#measured
      this.#follow()
    })
    host.addEventListener('scroll', () => {
      // What a new size moves is not what its reader moved: a phone was turned, a strip appeared.
      if (this.#measured !== this.#size) return
      this.#follows = host.scrollHeight - host.scrollTop - host.clientHeight < NEAR
    })
  }

  hostConnected() {
    // Whoever has no wheel scrolls by keys.
    this.#host.tabIndex = 0
    this.#room.observe(this.#host)
  }

  hostDisconnected() {
    this.#room.disconnect()
  }

  async hostUpdated() {
    if (!this.#follows) return
    await this.#rendered()
    this.#follow()
  }

  /** Keeps in place what its reader sees while a change puts something above it. */
  async keepPlace(change: () => Promise<void>) {
    const host = this.#host
    const below = host.scrollHeight - host.scrollTop
    await change()
    await host.updateComplete
    await this.#rendered()
    host.scrollTop = host.scrollHeight - below
  }

  async #rendered() {
    const parts = this.#host.renderRoot.querySelectorAll<LitElement>(this.#parts)
    await Promise.all(Array.from(parts, (part) => part.updateComplete))
  }

  get #measured(): string {
    return `${this.#host.clientWidth} ${this.#host.clientHeight}`
  }

  #follow() {
    if (this.#follows) this.#host.scrollTop = this.#host.scrollHeight
  }

  /** Another log stands in place of the one before. */
  startOver() {
    this.#follows = true
  }
}
