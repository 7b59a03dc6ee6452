import type { Language } from '@baton/core'
import type { LitElement, ReactiveController } from 'lit'
import { type Locale, languageOf, pickLocale, type Tables } from './locale.js'

/** What all parts inside one top element share. */
export type Surroundings = {
  readonly locale: Locale
  /** Server time in ms; countdowns and waits are measured with it. */
  readonly now: () => number
}

/** A part's end of the bond: it is told once at the start and at every change. */
type Listener = (surroundings: Surroundings) => void

const ASK = 'baton-surroundings'

type Ask = CustomEvent<{ answer: (provider: ScopeProvider) => void }>

const pageLocale = () =>
  pickLocale(globalThis.document?.documentElement.lang, ...(globalThis.navigator?.languages ?? []))

/**
 * Gives every part inside a top element its language and clock, and re-renders them when either
 * changes. It also keeps `lang` on the host, for screen readers and for the line height of Chinese.
 */
export class ScopeProvider implements ReactiveController {
  readonly #host: LitElement
  readonly #listeners = new Set<Listener>()
  #value: Surroundings

  constructor(host: LitElement, given: Partial<Surroundings> = {}) {
    this.#host = host
    this.#value = { locale: given.locale ?? pageLocale(), now: given.now ?? Date.now }
    host.addController(this)
  }

  get locale(): Locale {
    return this.#value.locale
  }

  get value(): Surroundings {
    return this.#value
  }

  now(): number {
    return this.#value.now()
  }

  set(change: Partial<Surroundings>): void {
    this.#value = { ...this.#value, ...change }
    if (this.#host.isConnected) this.#host.lang = this.locale
    for (const listener of this.#listeners) listener(this.#value)
    this.#host.requestUpdate()
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    listener(this.#value)
    return () => this.#listeners.delete(listener)
  }

  hostConnected(): void {
    this.#host.lang = this.locale
    this.#host.addEventListener(ASK, this.#answer)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(ASK, this.#answer)
  }

  readonly #answer = (event: Event) => {
    event.stopPropagation()
    ;(event as Ask).detail.answer(this)
  }
}

/** The language and clock of the nearest top element; on its own, those of the page. */
export class Scope implements ReactiveController {
  readonly #host: LitElement
  #value: Surroundings = { locale: pageLocale(), now: Date.now }
  #leave: (() => void) | undefined

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  get locale(): Locale {
    return this.#value.locale
  }

  get language(): Language {
    return languageOf(this.locale)
  }

  now(): number {
    return this.#value.now()
  }

  hostConnected(): void {
    const answer = (provider: ScopeProvider) => {
      this.#leave = provider.subscribe((value) => {
        this.#value = value
        this.#host.requestUpdate()
      })
    }
    this.#host.dispatchEvent(
      new CustomEvent(ASK, { detail: { answer }, bubbles: true, composed: true }),
    )
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#leave = undefined
  }
}

/** The words of one area in the language of the surroundings. */
export class Words<T> extends Scope {
  readonly #tables: Tables<T>

  constructor(host: LitElement, tables: Tables<T>) {
    super(host)
    this.#tables = tables
  }

  get text(): T {
    return this.#tables[this.locale]
  }
}
