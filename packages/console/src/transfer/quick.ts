import type { AgentDesk } from '@baton/client'
import {
  BatonQuickTransfer,
  consoleText,
  emit,
  plainLine,
  refusalOf,
  Stores,
  type TransferTarget,
  Words,
} from '@baton/ui'
import { html, LitElement } from 'lit'
import { customerFace } from '../names.js'

/** T20, T21: my conversations, to pass one of them on with the next key. */
export class BatonConsoleQuick extends LitElement {
  static readonly tag = 'baton-console-quick'
  static readonly uses = [BatonQuickTransfer]
  static override properties = {
    desk: { attribute: false },
    target: { attribute: false },
    selected: {},
    busy: { state: true },
    refusal: { state: true },
  }
  declare desk: AgentDesk
  declare target: TransferTarget
  /** The conversation that is open: it comes first. */
  declare selected: string | undefined
  declare private busy: boolean
  declare private refusal: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.busy = false
    this.refusal = ''
    new Stores(this, () => [this.desk.$mine])
  }

  async #pass(id: string) {
    const { kind, id: to, status } = this.target
    const conversation = this.desk.open(id)
    this.busy = true
    this.refusal = ''
    try {
      const anyway = status === 'full'
      await conversation.transfer({ to: { kind, id: to }, how: 'quick', anyway })
      emit(this, 'done')
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
    } finally {
      this.busy = false
      conversation.release()
    }
  }

  protected override render() {
    const { locale } = this.#words
    const mine = this.desk.$mine.get()
    const first = mine.filter(({ id }) => id === this.selected)
    const others = mine.filter(({ id }) => id !== this.selected)
    return html`<baton-quick-transfer
      .target=${this.target}
      .conversations=${[...first, ...others].map(({ id, customer, detail }) => ({
        id,
        face: customerFace(locale, customer, detail?.visitor ?? true),
        line: plainLine(detail?.last?.text ?? ''),
        since: detail?.unanswered,
      }))}
      ?busy=${this.busy}
      .refusal=${this.refusal}
      @transfer=${(event: CustomEvent<{ id: string }>) => this.#pass(event.detail.id)}
      @cancel=${() => emit(this, 'done')}
    ></baton-quick-transfer>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-quick': BatonConsoleQuick
  }
}
