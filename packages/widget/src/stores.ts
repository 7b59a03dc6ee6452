import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableAtom } from 'nanostores'

/** Re-renders its host when one of the stores changes, for as long as the host is on the page. */
export class Stores implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #stores: () => readonly ReadableAtom<unknown>[]
  #leave: (() => void)[] = []

  constructor(host: ReactiveControllerHost, stores: () => readonly ReadableAtom<unknown>[]) {
    this.#host = host
    this.#stores = stores
    host.addController(this)
  }

  hostConnected(): void {
    this.#leave = this.#stores().map((store) => store.listen(() => this.#host.requestUpdate()))
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave()
    this.#leave = []
  }
}
