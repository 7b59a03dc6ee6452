import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { dialogFrame } from './dialog.styles.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { glyph } from './glyph.js'
import { styles } from './handover-dialog.styles.js'
import { Words } from './i18n/scope.js'
import { shared, transferText } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconCheckRing, iconClock, iconClose, iconDown, iconWarning } from './icons.js'
import { ReturnFocus } from './return-focus.js'
import { keyOf, type TransferTarget } from './transfer-target.js'

/** A conversation of somebody who goes, and who takes it over. */
export interface HandoverRow {
  readonly id: string
  readonly face: Face
  /** What was said last. */
  readonly line: string
  readonly targets: readonly TransferTarget[]
  /** The key of a target; empty: it is kept. */
  readonly to: string
  /** What has become of it, as words. While it waits, or once it was taken, nothing is chosen. */
  readonly result?: { readonly state: 'waiting' | 'taken' | 'stopped'; readonly words: string }
}

const ICONS = { waiting: iconClock, taken: iconCheckRing, stopped: iconWarning }

const isOpen = ({ result }: HandoverRow) => result === undefined || result.state === 'stopped'

/**
 * The end of a shift (T3), or several conversations at once (T18): who takes each over, to be changed
 * one by one; then what becomes of each. Open as long as it is in the page.
 */
export class BatonHandoverDialog extends LitElement {
  static readonly tag = 'baton-handover-dialog'
  static readonly uses = [BatonAvatar, BatonButton, BatonIconButton]
  static override styles = [base, dialogFrame, styles]
  static override properties = {
    rows: { attribute: false },
    busy: { type: Boolean },
  }
  declare rows: readonly HandoverRow[]
  declare busy: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.rows = []
    this.busy = false
    new ReturnFocus(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector('dialog')
      if (!dialog || !this.isConnected || dialog.matches(':modal')) return
      dialog.close()
      dialog.showModal()
    })
  }

  #done(event: Event) {
    event.preventDefault()
    emit(this, 'done')
  }

  #standing({ status, load, cap, free }: TransferTarget): string {
    const { text } = this.#words
    if (load !== undefined) return `${text.statuses[status]} ${load}/${cap}`
    return free ? text.free(free) : text.statuses[status]
  }

  #choice({ id, face, targets, to }: HandoverRow) {
    const { text } = this.#words
    const options = (kind: TransferTarget['kind'], label: string) => {
      const some = targets.filter((target) => target.kind === kind)
      if (some.length === 0) return nothing
      return html`<optgroup label=${label}>
        ${some.map(
          (target) =>
            html`<option value=${keyOf(target)} .selected=${keyOf(target) === to}>
              ${target.name} · ${this.#standing(target)}
            </option>`,
        )}
      </optgroup>`
    }
    return html`<span class="field"
      ><select
        aria-label=${text.handoverTo(face.name)}
        @change=${(event: Event) =>
          emit(this, 'plan', { id, to: (event.target as HTMLSelectElement).value })}
      >
        ${options('agent', text.agents)}${options('department', text.departments)}
        <option value="" .selected=${to === ''}>${text.handoverStay}</option></select
      >${glyph(iconDown, 14)}</span
    >`
  }

  #row(row: HandoverRow) {
    const { face, line, result } = row
    return html`<li>
      <baton-avatar size="32" .face=${face}></baton-avatar>
      <span class="words"><bdi>${face.name}</bdi><span class="line" dir="auto">${line}</span></span>
      <span class="end">
        ${
          result
            ? html`<span class="result ${result.state}"
                >${glyph(ICONS[result.state], 14)}${result.words}</span
              >`
            : nothing
        }
        ${isOpen(row) ? this.#choice(row) : nothing}
      </span>
    </li>`
  }

  /** What will happen; then how far it is. */
  get #line(): string {
    const { text } = this.#words
    const all = this.rows.length
    const taken = this.rows.filter(({ result }) => result?.state === 'taken').length
    if (all === 0) return text.handoverNone
    if (this.rows.every(({ result }) => result === undefined)) return text.handoverLine(all)
    return taken === all ? text.handoverDone(all) : text.handoverSoFar(taken, all - taken)
  }

  protected override render() {
    const { text, locale } = this.#words
    const going = this.rows.filter((row) => isOpen(row) && row.to !== '').length
    return html`<dialog aria-labelledby="title" @cancel=${this.#done}>
      <header>
        <h2 id="title">${text.handover}</h2>
        <baton-icon-button
          .icon=${iconClose}
          label=${shared[locale].close}
          @click=${this.#done}
        ></baton-icon-button>
      </header>
      <p role="status">${this.#line}</p>
      ${
        this.rows.length > 0
          ? html`<ul>
              ${repeat(
                this.rows,
                ({ id }) => id,
                (row) => this.#row(row),
              )}
            </ul>`
          : nothing
      }
      <footer>
        <baton-button
          variant=${going > 0 ? 'plain' : 'filled'}
          @click=${() => emit(this, 'go-offline')}
          >${text.goOffline}</baton-button
        >
        ${
          going > 0
            ? html`<baton-button
                variant="filled"
                ?busy=${this.busy}
                @click=${() => emit(this, 'hand-over')}
                >${text.handoverStart(going)}</baton-button
              >`
            : nothing
        }
      </footer>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-handover-dialog': BatonHandoverDialog
  }
}
