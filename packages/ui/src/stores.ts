import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Whatever tells when it changed; a nanostore is one. */
export interface Store {
  listen(changed: () => void): () => void
}

/** Re-renders its host when one of the stores changes, for as long as the host is on the page. */
export class Stores implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #stores: () => readonly Store[]
  #leave: (() => void)[] = []

  constructor(host: ReactiveControllerHost, stores: () => readonly Store[]) {
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
