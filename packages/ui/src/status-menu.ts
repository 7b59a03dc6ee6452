import { css, html, LitElement } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { emit } from './emit.js'
import type { Face, Presence } from './face.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared } from './i18n/tables.js'
import { BatonMenu, type MenuItem } from './menu.js'

const STATUSES: readonly Presence[] = ['online', 'busy', 'invisible', 'offline']

const DOTS = { online: 'ok', busy: 'warn', invisible: 'off', offline: 'off' } as const

/** Where there is room for the menu. */
const DROPS = { rail: 'beside', bar: 'above', pill: 'below' } as const

const styles = css`
  :host {
    display: inline-flex;
  }
  button {
    display: flex;
    align-items: center;
    gap: 6px;
    border-radius: 50%;
  }
  .pill {
    height: 32px;
    padding: 0 12px;
    border: 1px solid var(--baton-line);
    border-radius: 16px;
    background: var(--baton-raised);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .pill:hover {
    background: var(--baton-hover);
  }
  i {
    width: 8px;
    height: 8px;
    border: 2px solid var(--baton-text-3);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .online {
    border-color: var(--baton-ok-dot);
    background: var(--baton-ok-dot);
  }
  .busy {
    border-color: var(--baton-warn-dot);
    background: var(--baton-warn-dot);
  }
  @media (pointer: coarse) {
    .pill {
      height: 44px;
      border-radius: 22px;
    }
  }
`

/** The agent's own status (A32), chosen from a menu that says what each one means. */
export class BatonStatusMenu extends LitElement {
  static readonly tag = 'baton-status-menu'
  static readonly uses = [BatonAvatar, BatonMenu]
  static override styles = [base, styles]
  static override properties = {
    face: { attribute: false },
    status: {},
    load: { type: Number },
    cap: { type: Number },
    look: {},
    extra: { attribute: false },
    expanded: { state: true },
  }
  declare face: Face
  declare status: Presence
  declare load: number
  declare cap: number
  /** An avatar at the foot of the rail or the end of the phone's bar, or a pill with words and load. */
  declare look: 'rail' | 'bar' | 'pill'
  /** More entries below the statuses; they come back as `choose`. */
  declare extra: readonly MenuItem[]
  declare private expanded: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.face = { name: '' }
    this.status = 'offline'
    this.load = 0
    this.cap = 0
    this.look = 'rail'
    this.extra = []
    this.expanded = false
  }

  #items(): (MenuItem | 'line')[] {
    const { text, locale } = this.#words
    const lines = {
      online: text.statusOnline,
      busy: text.statusBusy,
      invisible: text.statusInvisible,
      offline: text.statusOffline,
    }
    const statuses = STATUSES.map((id) => ({
      id,
      label: shared[locale][id],
      line: lines[id],
      dot: DOTS[id],
      checked: id === this.status,
    }))
    return this.extra.length > 0 ? [...statuses, 'line', ...this.extra] : statuses
  }

  #choose(event: CustomEvent<{ id: string }>) {
    const status = STATUSES.find((one) => one === event.detail.id)
    if (!status) emit(this, 'choose', event.detail)
    else if (status !== this.status) emit(this, 'status', { status })
  }

  protected override render() {
    const { text, locale } = this.#words
    const name = shared[locale][this.status]
    const face = { ...this.face, presence: this.status }
    return html`<baton-menu
      dense
      align=${this.look === 'rail' ? 'start' : 'end'}
      drop=${DROPS[this.look]}
      label=${text.status(name)}
      .items=${this.#items()}
      @choose=${this.#choose}
      @toggle-open=${(event: CustomEvent<{ open: boolean }>) => (this.expanded = event.detail.open)}
    >
      <button
        slot="trigger"
        type="button"
        class=${this.look}
        aria-haspopup="menu"
        aria-expanded=${String(this.expanded)}
        title=${text.status(name)}
      >
        ${
          this.look !== 'pill'
            ? html`<baton-avatar .face=${face} size="32"></baton-avatar
                ><span class="sr">${text.status(name)}</span>`
            : html`<i class=${this.status}></i>${name} ${this.load}/${this.cap}`
        }
      </button>
    </baton-menu>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-status-menu': BatonStatusMenu
  }
}
