import { html, LitElement, nothing } from 'lit'
import { type Answer, BatonAnswers } from './answers.js'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { dialogFrame } from './dialog.styles.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared, transferText } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconChats, iconClose, iconSwap, iconWarning } from './icons.js'
import { BatonPacketCheck, type PacketState } from './packet-check.js'
import { ReturnFocus } from './return-focus.js'
import { BatonSwitch } from './switch.js'
import { BatonTag } from './tag.js'
import { BatonTargetList } from './target-list.js'
import { styles } from './transfer-dialog.styles.js'
import { BatonTransferNote } from './transfer-note.js'
import { isSelectable, type TargetKey, type TransferTarget } from './transfer-target.js'

/** What a sender decided; `anyway` is true when they confirmed that the target is full. */
export type TransferChoice = TargetKey & {
  readonly note: string
  readonly consult: boolean
  readonly consent: boolean
  readonly anyway: boolean
}

/**
 * Passes a conversation on (T8–T12). It is open as long as it is in the page: its owner puts it
 * there and takes it away on `transfer`, `send-answer` or `cancel`; the focus then goes back.
 */
export class BatonTransferDialog extends LitElement {
  static readonly tag = 'baton-transfer-dialog'
  static readonly uses = [
    BatonAnswers,
    BatonButton,
    BatonIconButton,
    BatonPacketCheck,
    BatonSwitch,
    BatonTag,
    BatonTargetList,
    BatonTransferNote,
  ]
  static override styles = [base, dialogFrame, styles]
  static override properties = {
    customer: { attribute: false },
    vip: { type: Boolean },
    tag: {},
    answers: { attribute: false },
    agents: { attribute: false },
    departments: { attribute: false },
    recommended: {},
    note: {},
    templates: { attribute: false },
    packet: { attribute: false },
    canConsult: { type: Boolean },
    consult: { type: Boolean },
    consent: {},
    consentSeconds: { type: Number },
    hint: {},
    busy: { type: Boolean },
    refusal: {},
    best: { state: true },
    chosen: { state: true },
    warned: { state: true },
    asks: { state: true },
  }
  declare customer: Face
  declare vip: boolean
  /** Category and topic. */
  declare tag: string
  declare answers: readonly Answer[]
  declare agents: readonly TransferTarget[]
  declare departments: readonly TransferTarget[]
  /** The id of the best target: an agent, else a department. It stays as it came first. */
  declare recommended: string
  declare note: string
  declare templates: readonly string[]
  declare packet: PacketState
  /** Offers to talk to the target before. */
  declare canConsult: boolean
  declare consult: boolean
  /** Whether the customer is asked: never, as the sender likes, always (T6). */
  declare consent: 'off' | 'ask' | 'required'
  /** How long a consent card waits, in s. */
  declare consentSeconds: number
  /** The key of `Mod+Enter` on this system. */
  declare hint: string
  declare busy: boolean
  /** The sentence of a refusal, shown above the buttons; what was entered stays. */
  declare refusal: string
  declare private best: TargetKey | undefined
  declare private chosen: TargetKey | undefined
  /** The full target about which the sender was warned. */
  declare private warned: TransferTarget | undefined
  declare private asks: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.customer = { name: '' }
    this.vip = false
    this.tag = ''
    this.answers = []
    this.agents = []
    this.departments = []
    this.recommended = ''
    this.note = ''
    this.templates = []
    this.packet = { have: [], missing: [] }
    this.canConsult = false
    this.consult = false
    this.consent = 'off'
    this.consentSeconds = 60
    this.hint = '⌘↵'
    this.busy = false
    this.refusal = ''
    this.asks = true
    new ReturnFocus(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.#open())
  }

  /** A dialog that was moved in the page has lost the top layer, though it still says `open`. */
  #open() {
    const dialog = this.renderRoot.querySelector('dialog')
    if (!dialog || !this.isConnected || dialog.matches(':modal')) return
    dialog.close()
    dialog.showModal()
    this.renderRoot.querySelector('baton-target-list')?.focus()
  }

  get #all(): TransferTarget[] {
    return [...this.agents, ...this.departments]
  }

  get #target(): TransferTarget | undefined {
    const { chosen } = this
    const target = this.#all.find(({ kind, id }) => kind === chosen?.kind && id === chosen.id)
    return target && isSelectable(target) ? target : undefined
  }

  /** A recommendation that changes later must not move the selection under the hand. */
  protected override willUpdate() {
    if (this.best) return
    this.best = this.#all.find(({ id }) => id === this.recommended)
    this.chosen ??= this.best
  }

  #pick(event: CustomEvent<TargetKey>) {
    this.chosen = event.detail
    this.warned = undefined
  }

  #transfer() {
    const target = this.#target
    if (!target || this.busy) return
    const { kind, id, status } = target
    const warned = this.warned?.kind === kind && this.warned.id === id
    if (status === 'full' && !warned) {
      this.warned = target
      return
    }
    emit<TransferChoice>(this, 'transfer', {
      kind,
      id,
      note: this.note.trim(),
      consult: this.canConsult && this.consult,
      consent: this.consent === 'required' || (this.consent === 'ask' && this.asks),
      anyway: status === 'full',
    })
  }

  #key(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) this.#transfer()
  }

  #cancel(event?: Event) {
    event?.preventDefault()
    emit(this, 'cancel')
  }

  /** Some browsers close it on a second Escape whatever we say; its owner should know. */
  #closed(event: Event) {
    if (this.isConnected && !(event.target as HTMLDialogElement).open) this.#cancel()
  }

  /** Events of parts end inside this one; what concerns the owner is told once more. */
  #pass({ type, detail }: CustomEvent) {
    emit(this, type, detail)
  }

  #header() {
    const { text, locale } = this.#words
    return html`<header>
      <h2 id="title">${text.transferOf(this.customer.name)}</h2>
      ${this.vip ? html`<baton-tag tone="vip">${consoleText[locale].vip}</baton-tag>` : nothing}
      ${this.tag ? html`<baton-tag>${this.tag}</baton-tag>` : nothing}
      <baton-icon-button
        .icon=${iconClose}
        label=${shared[locale].close}
        @click=${() => this.#cancel()}
      ></baton-icon-button>
    </header>`
  }

  #switches(target: TransferTarget | undefined) {
    const { text } = this.#words
    const required = this.consent === 'required'
    return html`<div class="switches">
      ${
        this.canConsult && target
          ? html`<baton-switch
              label=${text.consult(target.name)}
              line=${text.consultLine}
              ?on=${this.consult}
              @toggle-on=${(event: CustomEvent<{ on: boolean }>) => (this.consult = event.detail.on)}
            ></baton-switch>`
          : nothing
      }
      ${
        this.consent === 'off'
          ? nothing
          : html`<baton-switch
              label=${text.consent}
              line=${required ? text.consentRequired : text.consentLine(this.consentSeconds)}
              ?on=${required || this.asks}
              ?disabled=${required}
              @toggle-on=${(event: CustomEvent<{ on: boolean }>) => (this.asks = event.detail.on)}
            ></baton-switch>`
      }
    </div>`
  }

  #says(warned: TransferTarget | undefined) {
    const { text } = this.#words
    if (this.refusal)
      return html`<p class="says refusal" role="alert">${glyph(iconWarning, 14)}${this.refusal}</p>`
    if (warned)
      return html`<p class="says warning" role="alert">
        ${glyph(iconWarning, 14)}${text.fullWarning(warned.name)}
      </p>`
    const { notice } = this.#target ?? {}
    return html`<p class="says">${notice ? text.customerReads(notice) : nothing}</p>`
  }

  #footer(target: TransferTarget | undefined) {
    const { text, locale } = this.#words
    const warned = target && this.warned?.id === target.id ? target : undefined
    const consults = this.canConsult && this.consult
    const label = target && (consults ? text.consultSend(target.name) : text.to(target.name))
    return html`<footer>
      ${this.#says(warned)}
      <baton-button variant="quiet" @click=${() => this.#cancel()}>${shared[locale].cancel}</baton-button>
      <baton-button
        class="send"
        variant=${warned ? 'warn' : 'filled'}
        hint=${this.hint}
        .icon=${consults ? iconChats : iconSwap}
        ?busy=${this.busy}
        ?disabled=${!target}
        @click=${this.#transfer}
        >${warned ? text.anyway : (label ?? consoleText[locale].transfer)}</baton-button
      >
    </footer>`
  }

  protected override render() {
    const target = this.#target
    return html`<dialog
      aria-labelledby="title"
      @keydown=${this.#key}
      @cancel=${this.#cancel}
      @close=${this.#closed}
    >
      ${this.#header()}
      <div class="scroll">
        ${
          this.answers.length > 0
            ? html`<baton-answers .answers=${this.answers} @send-answer=${this.#pass}></baton-answers>`
            : nothing
        }
        <div class="body">
          <baton-target-list
            .agents=${this.agents}
            .departments=${this.departments}
            .recommended=${this.best}
            .selected=${this.chosen}
            @pick=${this.#pick}
          ></baton-target-list>
          <div class="side">
            <baton-transfer-note
              .value=${this.note}
              .templates=${this.templates}
              @input-text=${(event: CustomEvent<{ text: string }>) => (this.note = event.detail.text)}
            ></baton-transfer-note>
            <baton-packet-check .packet=${this.packet} @fill=${this.#pass}></baton-packet-check>
            ${this.#switches(target)}
          </div>
        </div>
      </div>
      ${this.#footer(target)}
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-transfer-dialog': BatonTransferDialog
  }
}
