import type { AgentDesk } from '@baton/client'
import type { ConversationState } from '@baton/core'
import { BatonButton, BatonStrip, base, emit, iconEye, transferText, Words } from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { holds } from '../rights.js'

/** What the viewer has to do with colleagues who look at a conversation or help with it. */
export const helpOf = (state: ConversationState, desk: AgentDesk) => {
  const { floor, team } = state
  if (floor.holder !== 'agent' || !team) return undefined
  const me = desk.$id.get()
  const own = team.helpers.find(({ agent }) => agent.id === me)
  if (own) return { kind: own.assists ? 'helps' : 'consulted', holder: floor.agent } as const
  const helpers = team.helpers.map(({ agent }) => agent)
  const [first] = helpers
  return first && holds(state, desk) ? ({ kind: 'asks', first, helpers } as const) : undefined
}

/** The strip of a consultation: a colleague asked me, I stayed to help, or I asked colleagues. */
export class BatonConsoleHelping extends LitElement {
  static readonly tag = 'baton-console-helping'
  static readonly uses = [BatonButton, BatonStrip]
  static override styles = [base]
  static override properties = { help: { attribute: false }, me: {} }
  declare help: ReturnType<typeof helpOf>
  declare me: string | undefined
  readonly #words = new Words(this, transferText)

  #done(agent: string | undefined) {
    return html`<baton-button
      slot="end"
      size="s"
      @click=${() => emit(this, 'release-helper', { agent })}
      >${this.#words.text.consultDone}</baton-button
    >`
  }

  protected override render() {
    const { help } = this
    const { text } = this.#words
    if (!help) return nothing
    if (help.kind !== 'asks') {
      const words = help.kind === 'helps' ? text.helping : text.consultFrom
      return html`<baton-strip tone="accent" .icon=${iconEye} .body=${words(help.holder.name)}
        >${this.#done(this.me)}</baton-strip
      >`
    }
    const { first, helpers } = help
    const names = helpers.map(({ name }) => name).join(', ')
    const pass = (stay: boolean) => emit(this, 'pass-on', { agent: first.id, stay })
    return html`<baton-strip tone="plain" .icon=${iconEye} heading=${text.consultingNow(names)}>
      ${this.#done(first.id)}
      <baton-button slot="actions" size="s" variant="filled" @click=${() => pass(false)}
        >${text.to(first.name)}</baton-button
      >
      <baton-button slot="actions" size="s" @click=${() => pass(true)}>${text.stayToHelp}</baton-button>
    </baton-strip>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-helping': BatonConsoleHelping
  }
}
