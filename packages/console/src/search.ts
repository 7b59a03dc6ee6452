import { type AgentDesk, isFoundBy, queryOf } from '@baton/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Nobody waits for an answer to half a word, in ms. */
const TYPING_MS = 200

type Row = Parameters<typeof isFoundBy>[1]

/**
 * What is searched for. Rows that are here already are looked through while somebody types; the
 * desk, which has all, is asked at the next pause.
 */
export class Search implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #desk: () => AgentDesk
  #typed: string | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, desk: () => AgentDesk) {
    this.#host = host
    this.#desk = desk
    host.addController(this)
  }

  get text(): string {
    return this.#typed ?? this.#desk().$watched.get().query
  }

  type(text: string): void {
    this.#typed = text
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#ask(), TYPING_MS)
    this.#host.requestUpdate()
  }

  finds(row: Row): boolean {
    return isFoundBy(queryOf(this.text), row)
  }

  /** The lists and their figures are about this search. */
  get isAnswered(): boolean {
    return this.#desk().$counts.get().query === queryOf(this.text)
  }

  #ask() {
    clearTimeout(this.#pause)
    if (this.#typed !== undefined) this.#desk().watch({ query: this.#typed })
    this.#typed = undefined
  }

  hostDisconnected(): void {
    this.#ask()
  }
}
