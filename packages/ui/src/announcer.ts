import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { Scope } from './i18n/scope.js'

const styles = css`
  :host {
    position: absolute;
  }
`

/**
 * Says things to screen readers, politely. Between two announcements of `every` ms the newest
 * text waits for its turn and replaces older ones.
 */
export class BatonAnnouncer extends LitElement {
  static readonly tag = 'baton-announcer'
  static override styles = [base, styles]
  static override properties = { words: { state: true } }
  declare private words: string
  readonly #scope = new Scope(this)
  #last = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.words = ''
  }

  say(text: string, { every = 0 }: { every?: number } = {}): void {
    clearTimeout(this.#timer)
    const wait = this.#last + every - this.#scope.now()
    if (wait <= 0) this.#speak(text)
    else this.#timer = setTimeout(() => this.#speak(text), wait)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  #speak(text: string) {
    this.#last = this.#scope.now()
    this.words = text
  }

  protected override render() {
    return html`<div class="sr" role="status">${this.words}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-announcer': BatonAnnouncer
  }
}
