import { css, html, LitElement } from 'lit'
import { base } from './base.js'

const styles = css`
  :host {
    display: block;
    opacity: 0;
    animation: show 80ms linear 150ms forwards;
  }
  .row {
    display: grid;
    grid-template-columns: 32px 1fr;
    gap: 6px 10px;
    align-items: center;
    padding: 8px;
  }
  i {
    display: block;
    height: 10px;
    border-radius: 5px;
    background: var(--baton-hover);
  }
  .row i:first-child {
    grid-row: span 2;
    height: 32px;
    border-radius: 50%;
  }
  .row i:nth-child(2) {
    width: 40%;
  }
  .row i:nth-child(3) {
    width: 72%;
  }
  .lines {
    display: grid;
    gap: 10px;
    padding: 8px;
  }
  .lines i:nth-child(3n) {
    width: 64%;
  }
  .bubbles {
    display: grid;
    gap: 12px;
  }
  .bubbles i {
    width: 56%;
    height: 40px;
    border-radius: 18px;
  }
  .bubbles i:nth-child(3n) {
    justify-self: end;
    width: 40%;
  }
  @keyframes show {
    to {
      opacity: 1;
    }
  }
`

/** The shape of what is on its way; seen only when that takes longer than 150 ms. */
export class BatonSkeleton extends LitElement {
  static readonly tag = 'baton-skeleton'
  static override styles = [base, styles]
  static override properties = { kind: {}, count: { type: Number } }
  declare kind: 'rows' | 'lines' | 'bubbles'
  declare count: number

  constructor() {
    super()
    this.kind = 'rows'
    this.count = 3
  }

  protected override render() {
    const each = Array.from({ length: this.count }, () =>
      this.kind === 'rows' ? html`<div class="row"><i></i><i></i><i></i></div>` : html`<i></i>`,
    )
    return html`<div class=${this.kind} aria-hidden="true">${each}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-skeleton': BatonSkeleton
  }
}
