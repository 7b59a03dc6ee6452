import { css, html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { BatonRelay, type Stop } from './relay.js'

const styles = css`
  :host {
    display: block;
  }
  .joined {
    display: flex;
    align-items: center;
    gap: 8px;
    font: var(--baton-text-13);
    color: var(--baton-text-2);
    font-variant-numeric: tabular-nums;
  }
  .panel {
    gap: 14px;
    padding: 12px;
    border: 1px solid transparent;
    border-radius: 14px;
    background: var(--baton-sunken);
  }
  .panel .heading {
    color: var(--baton-text);
    font-weight: 600;
  }
  baton-relay {
    flex: none;
    width: 124px;
  }
`

/** Somebody took over: their face and two lines, or the relay that led to them. */
export class BatonJoined extends LitElement {
  static readonly tag = 'baton-joined'
  static readonly uses = [BatonAvatar, BatonRelay]
  static override styles = [base, styles]
  static override properties = { stops: { attribute: false }, heading: {}, body: {} }
  /** One face makes a panel with it, two or more a relay. */
  declare stops: readonly Stop[]
  declare heading: string
  declare body: string

  constructor() {
    super()
    this.stops = []
    this.heading = ''
    this.body = ''
  }

  #faces() {
    const [only, ...more] = this.stops
    if (!only) return nothing
    if (more.length === 0) return html`<baton-avatar .face=${only} size="44"></baton-avatar>`
    const links = more.map(() => ({ state: 'passed' }) as const)
    return html`<baton-relay .stops=${this.stops} .links=${links} size="32"></baton-relay>`
  }

  protected override render() {
    return html`<div class="joined ${this.stops.length === 1 ? 'panel' : ''}">
      ${this.#faces()}
      <div>
        <div class="heading">${this.heading}</div>
        <div>${this.body}</div>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-joined': BatonJoined
  }
}
