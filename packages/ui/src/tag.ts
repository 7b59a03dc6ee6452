import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { glyph } from './glyph.js'
import { iconPlus } from './icons.js'

const styles = css`
  :host {
    display: inline-flex;
    min-width: 0;
    max-width: 100%;
  }
  span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    padding: 1px 7px;
    overflow: hidden;
    border: 1px solid transparent;
    border-radius: 5px;
    background: var(--baton-hover);
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    white-space: nowrap;
  }
  slot {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .ok {
    background: var(--baton-ok-soft);
    color: var(--baton-ok-text);
  }
  .warn {
    background: var(--baton-warn-soft);
    color: var(--baton-warn-text);
  }
  .danger {
    background: var(--baton-danger-soft);
    color: var(--baton-danger-text);
  }
  .accent {
    background: var(--baton-accent-soft);
    color: var(--baton-accent-text);
  }
  .vip {
    padding: 0 4px;
    border-color: var(--baton-warn-dot);
    border-radius: 4px;
    background: none;
    color: var(--baton-warn-text);
    font: 600 11px / 14px var(--baton-font);
  }
  .add {
    border: 1px dashed var(--baton-control);
    background: none;
  }
`

/** A word on a ground: a label, a state, the VIP mark, or the dashed place for one more. */
export class BatonTag extends LitElement {
  static readonly tag = 'baton-tag'
  static override styles = [base, styles]
  static override properties = { tone: {} }
  declare tone: 'neutral' | 'ok' | 'warn' | 'danger' | 'accent' | 'vip' | 'add'

  constructor() {
    super()
    this.tone = 'neutral'
  }

  protected override render() {
    return html`<span class=${this.tone}
      >${this.tone === 'add' ? glyph(iconPlus, 12) : nothing}<slot></slot
    ></span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-tag': BatonTag
  }
}
