import type { AgentConversation, AgentDesk } from '@baton/client'
import { type ConversationState, type FilledPart, type PacketPart, packet } from '@baton/core'
import {
  type Answer,
  BatonTransferDialog,
  consoleText,
  emit,
  type PacketState,
  refusalOf,
  Stores,
  type TransferChoice,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { customerFace } from '../names.js'
import { agentTargets, bestAgent, departmentTargets, type Team, targeted } from './targets.js'
import { teamOf } from './team.js'

/** What matches less is rather in the way of who decides. */
const NEAR = 0.5

const isMac = () => /mac|iphone|ipad/i.test(navigator.userAgent)

/** The dialog by which an agent passes a conversation on, fed from the desk (T5, T7–T12). */
export class BatonConsoleTransfer extends LitElement {
  static readonly tag = 'baton-console-transfer'
  static readonly uses = [BatonTransferDialog]
  static override properties = {
    desk: { attribute: false },
    conversation: { attribute: false },
    answers: { state: true },
    busy: { state: true },
    refusal: { state: true },
  }
  declare desk: AgentDesk
  declare conversation: AgentConversation
  declare private answers: readonly Answer[]
  declare private busy: boolean
  declare private refusal: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.answers = []
    this.busy = false
    this.refusal = ''
    new Stores(this, () => {
      const { $state, $items } = this.conversation
      return [$state, $items, this.desk.$board, this.desk.$settings]
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#ask()
  }

  /** T5: what might answer the customer's newest question. None is no reason to stop the agent. */
  async #ask() {
    const { language, team } = this.conversation.$state.get() ?? {}
    if (!team?.question || !language) return
    const found = await this.desk.answers(team.question, language).catch(() => [])
    this.answers = found.filter(({ match }) => match >= NEAR)
  }

  async #do(task: () => Promise<unknown>): Promise<boolean> {
    this.busy = true
    this.refusal = ''
    try {
      await task()
      return true
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
      return false
    } finally {
      this.busy = false
    }
  }

  async #transfer({ kind, id, note, consult, consent, anyway }: TransferChoice) {
    if (consult && kind === 'agent') {
      if (await this.#do(() => this.conversation.consult(id, note))) emit(this, 'done')
      return
    }
    const request = { to: { kind, id }, note, consent, anyway }
    if (await this.#do(() => this.conversation.transfer(request))) emit(this, 'done')
  }

  async #sendInstead(id: string) {
    const text = this.answers.find((answer) => answer.id === id)?.text
    if (text && (await this.#do(() => this.conversation.say(text)))) emit(this, 'done')
  }

  #fill(id: string, value: string) {
    const part = id as PacketPart
    return this.#do(() =>
      part === 'category'
        ? this.conversation.categorise(value)
        : this.conversation.fill(part as FilledPart, value),
    )
  }

  /** T7: what goes along, and what is missing; the problem itself goes into the note. */
  #packet(state: ConversationState, team: Team): PacketState {
    const { text, language } = this.#words
    const { missing, messages } = packet(state, this.conversation.$items.get())
    const parts: PacketPart[] = ['name', 'contact', 'order', 'category']
    const names = parts
      .filter((part) => !missing.includes(part))
      .map((part) => text.missingOf[part])
    const options = team.settings.categories.map(({ id, name }) => ({
      value: id,
      label: name[language],
    }))
    return {
      have: [text.packetTalk(messages), ...names],
      missing: parts
        .filter((part) => missing.includes(part))
        .map((id) => ({
          id,
          label: text.missingOf[id],
          ...(id === 'category' && { options }),
        })),
    }
  }

  protected override render() {
    const state = this.conversation.$state.get()
    const team = teamOf(this.desk)
    if (!state || !team) return nothing
    const { locale, language } = this.#words
    const { transfer, categories } = team.settings
    const of = targeted(state)
    const agents = agentTargets(of, team, locale)
    const departments = departmentTargets(of, team, locale)
    const recommended = bestAgent(of, team) ?? departments.find(({ free }) => free)?.id ?? ''
    const card = state.team?.card ?? state.customer
    const category = categories.find(({ id }) => id === state.team?.category)
    return html`<baton-transfer-dialog
      .customer=${customerFace(locale, card, state.team?.connected)}
      ?vip=${state.team?.card.vip ?? false}
      tag=${category?.name[language] ?? ''}
      .answers=${this.answers}
      .agents=${agents}
      .departments=${departments}
      recommended=${recommended}
      canConsult
      .templates=${transfer.notes[language]}
      .packet=${this.#packet(state, team)}
      consent=${transfer.consent}
      consentSeconds=${transfer.consentSeconds}
      hint=${isMac() ? '⌘↵' : 'Ctrl↵'}
      ?busy=${this.busy}
      .refusal=${this.refusal}
      @transfer=${(event: CustomEvent<TransferChoice>) => this.#transfer(event.detail)}
      @send-answer=${(event: CustomEvent<{ id: string }>) => this.#sendInstead(event.detail.id)}
      @fill=${(event: CustomEvent<{ id: string; value: string }>) =>
        this.#fill(event.detail.id, event.detail.value)}
      @cancel=${() => emit(this, 'done')}
    ></baton-transfer-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-transfer': BatonConsoleTransfer
  }
}
