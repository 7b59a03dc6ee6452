import { css, html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import type { Face } from './face.js'
import { BatonTag } from './tag.js'

const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 64px;
    padding: 8px 12px 8px 16px;
    border-bottom: 1px solid var(--baton-line);
    background: var(--baton-surface);
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  h2 {
    overflow: hidden;
    font: var(--baton-text-15);
    font-weight: 600;
    line-height: 22px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  baton-tag {
    flex: none;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
  }
  .line span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .ok {
    background: var(--baton-ok-dot);
  }
  .warn {
    background: var(--baton-warn-dot);
  }
  .off {
    border: 2px solid var(--baton-text-3);
  }
  .actions {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
  }
`

/** The head of the widget: who has the floor, in which state, and what can be done. */
export class BatonHeader extends LitElement {
  static readonly tag = 'baton-header'
  static readonly uses = [BatonAvatar, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    face: { attribute: false },
    heading: {},
    line: {},
    mark: {},
    dot: {},
  }
  declare face: Face
  declare heading: string
  declare line: string
  /** A word beside the name: "Bot". */
  declare mark: string
  declare dot: 'ok' | 'warn' | 'off' | ''

  constructor() {
    super()
    this.face = { name: '' }
    this.heading = ''
    this.line = ''
    this.mark = ''
    this.dot = ''
  }

  protected override render() {
    return html`<baton-avatar .face=${this.face} size="36"></baton-avatar>
      <div class="who">
        <div class="name">
          <h2><bdi>${this.heading}</bdi></h2>
          ${this.mark ? html`<baton-tag>${this.mark}</baton-tag>` : nothing}
        </div>
        ${
          this.line
            ? html`<div class="line">
                ${this.dot ? html`<i class="dot ${this.dot}"></i>` : nothing}<span
                  >${this.line}</span
                >
              </div>`
            : nothing
        }
      </div>
      <div class="actions"><slot name="actions"></slot></div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-header': BatonHeader
  }
}
