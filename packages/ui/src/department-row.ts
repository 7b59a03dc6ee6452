import { css, html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { consoleText, transferText } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconZap } from './icons.js'
import { bolt, row } from './row.styles.js'

const styles = css`
  .row {
    gap: 8px;
    padding-inline-end: 8px;
  }
  .main {
    grid-template-columns: auto 1fr;
    gap: 10px;
    min-height: var(--baton-colleague, 36px);
  }
  /* The whole row opens it; only the bolt lies above. */
  .main::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 8px;
  }
  .main:focus-visible {
    outline: none;
  }
  .main:focus-visible::after {
    outline: 2px solid var(--baton-accent);
  }
  baton-icon-button {
    z-index: 1;
  }
  .end {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .none {
    color: var(--baton-text-3);
  }
`

/** A department: who can take one now, who waits, and the bolt of the quick transfer. */
export class BatonDepartmentRow extends LitElement {
  static readonly tag = 'baton-department-row'
  static readonly uses = [BatonAvatar, BatonIconButton]
  static override styles = [base, row, bolt, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    name: {},
    free: { type: Number },
    waiting: { type: Number },
    bolt: { type: Boolean },
    selected: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare name: string
  /** How many agents can take a conversation now. */
  declare free: number
  /** How many visitors wait. */
  declare waiting: number
  /** Offers the quick transfer (T20). */
  declare bolt: boolean
  declare selected: boolean
  declare tabStop: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.name = ''
    this.free = 0
    this.waiting = 0
    this.bolt = false
    this.selected = false
    this.tabStop = true
  }

  protected override render() {
    const { text, locale } = this.#words
    return html`<div class="row ${this.selected ? 'selected' : ''}">
      <button
        type="button"
        class="main"
        tabindex=${this.tabStop ? 0 : -1}
        aria-labelledby="name end"
        aria-current=${this.selected ? 'true' : nothing}
      >
        <baton-avatar .face=${{ name: this.name, kind: 'desk' }} size="28"></baton-avatar>
        <span class="name" id="name"><bdi>${this.name}</bdi></span>
      </button>
      ${
        this.bolt
          ? html`<baton-icon-button
              size="s"
              variant="filled"
              .icon=${iconZap}
              label=${consoleText[locale].quickTransfer(this.name)}
              @click=${(event: Event) => {
                event.stopPropagation()
                emit(this, 'quick-transfer')
              }}
            ></baton-icon-button>`
          : nothing
      }
      <span class="end" id="end"
        ><span class=${this.free > 0 ? nothing : 'none'}>${text.free(this.free)}</span>${
          this.waiting > 0 ? ` · ${text.inLine(this.waiting)}` : nothing
        }</span
      >
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-department-row': BatonDepartmentRow
  }
}
