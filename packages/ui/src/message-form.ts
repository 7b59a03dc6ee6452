import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { type ContactFault, contactFault } from './contact.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { widget } from './i18n/tables.js'
import { iconInfo } from './icons.js'
import { BatonNotice } from './notice.js'
import { BatonTextField } from './text-field.js'

/** Signs that a question may have; rooms refuse longer texts. */
const LONGEST = 4000

const styles = css`
  :host {
    display: grid;
  }
  form {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .gap {
    flex: 1;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions > * {
    flex: 1 1 120px;
  }
`

type Faults = { contact?: ContactFault | undefined; question?: 'missing' | 'long' | undefined }

/** Contact and question of somebody who does not wait (A31). */
export class BatonMessageForm extends LitElement {
  static readonly tag = 'baton-message-form'
  static readonly uses = [BatonButton, BatonNotice, BatonTextField]
  static override styles = [base, styles]
  static override properties = {
    contact: {},
    question: {},
    intro: {},
    busy: { type: Boolean },
    refusal: {},
    cancelLabel: {},
    faults: { state: true },
  }
  declare contact: string
  declare question: string
  /** Why a message is offered, in one or two sentences; the general one without it. */
  declare intro: string
  declare busy: boolean
  /** The sentence of a refusal, shown above the buttons. */
  declare refusal: string
  /** The way back; "Keep waiting" without it. */
  declare cancelLabel: string
  declare private faults: Faults
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.contact = ''
    this.question = ''
    this.intro = ''
    this.busy = false
    this.refusal = ''
    this.cancelLabel = ''
    this.faults = {}
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('baton-text-field')?.focus(options)
  }

  #check(): Faults {
    const question = this.question.trim()
    const length = question.length > LONGEST ? 'long' : undefined
    return { contact: contactFault(this.contact), question: question ? length : 'missing' }
  }

  #submit(event?: Event) {
    event?.preventDefault()
    if (this.busy) return
    this.faults = this.#check()
    const [contact, question] = this.renderRoot.querySelectorAll('baton-text-field')
    if (this.faults.contact) contact?.focus()
    else if (this.faults.question) question?.focus()
    else
      emit(this, 'submit-message', {
        contact: this.contact.trim(),
        question: this.question.trim(),
      })
  }

  #faultOfContact(): string {
    const { text } = this.#words
    const sentences = {
      missing: text.contactMissing,
      email: text.contactEmail,
      phone: text.contactPhone,
    }
    return this.faults.contact ? sentences[this.faults.contact] : ''
  }

  #faultOfQuestion(): string {
    const { text } = this.#words
    if (this.faults.question === 'long') return text.questionLong(LONGEST)
    return this.faults.question ? text.questionMissing : ''
  }

  protected override render() {
    const { text } = this.#words
    return html`<form novalidate @submit=${this.#submit}>
      <baton-notice look="box" .icon=${iconInfo} text=${this.intro || text.formIntro}></baton-notice>
      <baton-text-field
        label=${text.contact}
        autocomplete="email"
        enterkey="done"
        .value=${this.contact}
        error=${this.#faultOfContact()}
        @enter=${() => this.#submit()}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.contact = event.detail.text
          this.faults = { ...this.faults, contact: undefined }
          event.stopPropagation()
        }}
      ></baton-text-field>
      <baton-text-field
        label=${text.question}
        rows="4"
        .value=${this.question}
        error=${this.#faultOfQuestion()}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.question = event.detail.text
          this.faults = { ...this.faults, question: undefined }
          event.stopPropagation()
        }}
      ></baton-text-field>
      <slot></slot>
      <span class="gap"></span>
      ${this.refusal ? html`<p role="alert">${this.refusal}</p>` : nothing}
      <div class="actions">
        <baton-button size="l" variant="filled" ?busy=${this.busy} @click=${() => this.#submit()}
          >${text.submit}</baton-button
        >
        <baton-button size="l" @click=${() => emit(this, 'cancel')}
          >${this.cancelLabel || text.keepWaiting}</baton-button
        >
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-message-form': BatonMessageForm
  }
}
