import { css, html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconZap } from './icons.js'
import { BatonLoad } from './load.js'
import { bolt, row } from './row.styles.js'

const styles = css`
  .main {
    grid-template-columns: auto 1fr auto;
    gap: 10px;
    min-height: var(--baton-colleague, 36px);
  }
  .department {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  baton-icon-button {
    position: absolute;
    inset-inline-end: 84px;
  }
  .bolt .name {
    padding-inline-end: 34px;
  }
`

/** A colleague: status, department, load, and the bolt of the quick transfer on hover or focus. */
export class BatonColleagueRow extends LitElement {
  static readonly tag = 'baton-colleague-row'
  static readonly uses = [BatonAvatar, BatonIconButton, BatonLoad]
  static override styles = [base, row, bolt, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    face: { attribute: false },
    department: {},
    load: { type: Number },
    cap: { type: Number },
    bolt: { type: Boolean },
    selected: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare face: Face
  declare department: string
  declare load: number
  declare cap: number
  /** Offers the quick transfer (T20). */
  declare bolt: boolean
  declare selected: boolean
  declare tabStop: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.face = { name: '' }
    this.department = ''
    this.load = 0
    this.cap = 0
    this.bolt = false
    this.selected = false
    this.tabStop = true
  }

  protected override render() {
    const { text, locale } = this.#words
    const presence = this.face.presence
    return html`<div class="row ${this.selected ? 'selected' : ''} ${this.bolt ? 'bolt' : ''}">
      <button
        type="button"
        class="main"
        tabindex=${this.tabStop ? 0 : -1}
        aria-current=${this.selected ? 'true' : nothing}
      >
        <baton-avatar .face=${this.face} size="28"></baton-avatar>
        <span class="name"
          ><bdi>${this.face.name}</bdi> <span class="department">${this.department}</span
          >${presence ? html`<span class="sr">${shared[locale][presence]}</span>` : nothing}</span
        >
        <baton-load load=${this.load} cap=${this.cap}></baton-load>
      </button>
      ${
        this.bolt
          ? html`<baton-icon-button
              size="s"
              variant="filled"
              .icon=${iconZap}
              label=${text.quickTransfer(this.face.name)}
              @click=${(event: Event) => {
                event.stopPropagation()
                emit(this, 'quick-transfer')
              }}
            ></baton-icon-button>`
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-colleague-row': BatonColleagueRow
  }
}
