import { type AgentConversation, type AgentDesk, isLost } from '@baton/client'
import { type ConversationState, packet } from '@baton/core'
import {
  BatonBand,
  BatonComposer,
  BatonComposerModes,
  BatonPacket,
  BatonSkeleton,
  BatonStopped,
  BatonStrip,
  BatonTransferStrip,
  base,
  type ComposerMode,
  consoleText,
  emit,
  FileDrop,
  iconBot,
  iconEye,
  refusalOf,
  Stores,
  Ticker,
  transferText,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { BatonConsoleBar } from './bar.js'
import { styles } from './conversation.styles.js'
import { BatonConsoleLog } from './log.js'
import { customerName } from './names.js'
import { fieldsOf } from './packet-fields.js'
import { holds, mayPassOn } from './rights.js'
import type { Tabs } from './tabs.js'
import { BatonConsoleTransfer } from './transfer/dialog.js'
import { BatonConsoleHelping, helpOf } from './transfer/helping.js'
import { TransferSteps } from './transfer/steps.js'

/** The middle column: one conversation, what may be done with it, and where to write. */
export class BatonConsoleConversation extends LitElement {
  static readonly tag = 'baton-console-conversation'
  static readonly uses = [
    BatonBand,
    BatonComposer,
    BatonComposerModes,
    BatonConsoleBar,
    BatonConsoleHelping,
    BatonConsoleLog,
    BatonPacket,
    BatonSkeleton,
    BatonStopped,
    BatonStrip,
    BatonConsoleTransfer,
    BatonTransferStrip,
  ]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    conversation: { attribute: false },
    tabs: { attribute: false },
    mode: { state: true },
    folded: { state: true },
    busy: { state: true },
    refusal: { state: true },
    transferring: { state: true },
  }
  declare desk: AgentDesk
  declare conversation: AgentConversation
  declare tabs: Tabs
  declare private mode: ComposerMode
  /** Whether the packet is folded: by hand, or by itself after the first reply. */
  declare private folded: boolean | undefined
  declare private busy: boolean
  declare private refusal: string
  /** The dialog is open. */
  declare private transferring: boolean
  readonly #words = new Words(this, consoleText)
  readonly #stores: Stores
  readonly #transfers = new TransferSteps(this, () => ({
    desk: this.desk,
    conversation: this.conversation,
    locale: this.#words.locale,
    now: this.#words.now(),
    openDialog: () => this.openTransfer(),
    openTickets: () => emit(this, 'open-tickets'),
    run: (task) => this.#do(task),
  }))

  constructor() {
    super()
    this.mode = 'reply'
    this.busy = false
    this.refusal = ''
    this.transferring = false
    this.#stores = this.#follow()
    new Ticker(this)
    new FileDrop(this, (files) => this.#sendFiles(files))
  }

  #follow() {
    return new Stores(this, () => {
      const { $state, $items, $connection, $typing } = this.conversation
      const { $settings, $board } = this.desk
      return [$state, $items, $connection, $typing, $settings, $board]
    })
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('baton-composer')?.focus(options)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('conversation') || changed.get('conversation') === undefined) return
    this.#stores.hostDisconnected()
    this.#stores.hostConnected()
    this.mode = 'reply'
    this.folded = undefined
    this.refusal = ''
    this.transferring = false
  }

  async #do(task: () => Promise<unknown> | undefined) {
    this.busy = true
    this.refusal = ''
    try {
      await task()
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
    } finally {
      this.busy = false
    }
  }

  #packet(state: ConversationState) {
    const { floor } = state
    if (!state.team?.trigger || floor.holder === 'closed') return nothing
    const items = this.conversation.$items.get()
    const { locale } = this.#words
    const settings = this.desk.$settings.get()
    const found = packet(state, items)
    const came = items.findLastIndex((item) => item.kind === 'assigned')
    const replied = items
      .slice(came)
      .some((item) => item.kind === 'message' && item.by.kind === 'agent')
    const bot = { name: settings?.bot.name[this.#words.language] ?? '', kind: 'bot' as const }
    const [sender, last] = [state.team.path.at(-2), state.team.path.at(-1)]
    const from = sender ? { name: sender.agent.name } : bot
    const holder =
      floor.holder === 'agent'
        ? { name: floor.agent.name, floor: true }
        : { name: '', kind: 'desk' as const }
    const note = last?.note && [{ label: transferText[locale].note, value: last.note }]
    return html`<baton-packet
      .stops=${[from, holder]}
      .links=${[{ state: floor.holder === 'agent' ? ('passed' as const) : ('asked' as const) }]}
      .fields=${[...(note || []), ...fieldsOf(locale, found, settings)]}
      .completeness=${found.completeness}
      .open=${!(this.folded ?? replied)}
      @toggle-open=${(event: CustomEvent<{ open: boolean }>) => {
        this.folded = !event.detail.open
      }}
    ></baton-packet>`
  }

  /** Passes the conversation on, if it may be passed on now (T8). */
  openTransfer() {
    const state = this.conversation.$state.get()
    if (state && mayPassOn(state, this.desk)) this.transferring = true
  }

  /** T17: does what the strip suggests. */
  followRule() {
    this.#transfers.followRule()
  }

  #strip(state: ConversationState) {
    const { text } = this.#words
    const transfer = this.#transfers.state
    if (this.refusal) {
      return html`<baton-strip tone="warn" role="alert" .body=${this.refusal}></baton-strip>`
    }
    if (transfer) {
      return html`<baton-transfer-strip
        .state=${transfer}
        .busy=${this.#transfers.busy}
        @step=${(event: CustomEvent<{ id: string }>) => this.#transfers.take(event.detail.id)}
      ></baton-transfer-strip>`
    }
    const help = helpOf(state, this.desk)
    if (help) {
      return html`<baton-console-helping
        .help=${help}
        .me=${this.desk.$id.get()}
        @release-helper=${(event: CustomEvent<{ agent: string }>) =>
          this.#do(() => this.conversation.releaseHelper(event.detail.agent))}
        @pass-on=${({ detail }: CustomEvent<{ agent: string; stay: boolean }>) =>
          this.#do(() =>
            this.conversation.transfer({
              to: { kind: 'agent', id: detail.agent },
              stay: detail.stay,
            }),
          )}
      ></baton-console-helping>`
    }
    if (state.floor.holder === 'bot') {
      return html`<baton-strip tone="plain" .icon=${iconBot} .body=${text.watching}></baton-strip>`
    }
    if (state.floor.holder === 'agent' && !holds(state, this.desk)) {
      const words = text.watchingName(state.floor.agent.name)
      return html`<baton-strip tone="plain" .icon=${iconEye} .body=${words}></baton-strip>`
    }
    return nothing
  }

  #composer(state: ConversationState) {
    const { text, locale } = this.#words
    const { id } = this.conversation
    const mine = holds(state, this.desk)
    const me = this.desk.$id.get()
    const assists = state.team?.helpers.some(({ agent, assists }) => assists && agent.id === me)
    const speaks = mine || assists
    const mode: ComposerMode = speaks ? this.mode : 'note'
    const modes: ComposerMode[] = speaks ? ['reply', 'note'] : ['note']
    const name = customerName(locale, state.team?.card ?? state.customer)
    return html`<baton-composer
      look="console"
      ?files=${mode === 'reply'}
      .mode=${mode}
      .value=${this.tabs.draft(id, mode)}
      placeholder=${mode === 'note' ? text.writeNote : text.writeTo(name)}
      @input-text=${(event: CustomEvent<{ text: string }>) => {
        this.tabs.setDraft(id, mode, event.detail.text)
        if (mode === 'reply') this.conversation.typing(event.detail.text !== '')
        this.requestUpdate()
      }}
      @send=${(event: CustomEvent<{ text: string }>) => this.#send(event.detail.text, mode)}
      @files=${(event: CustomEvent<{ files: File[]; as?: 'image' | 'file' }>) =>
        this.#sendFiles(event.detail.files, event.detail.as)}
    >
      <baton-composer-modes
        slot="header"
        .mode=${mode}
        .modes=${modes}
        .to=${name}
        @mode=${(event: CustomEvent<{ mode: ComposerMode }>) => {
          this.mode = event.detail.mode
        }}
      ></baton-composer-modes>
    </baton-composer>`
  }

  /** Each file is a message of its own: one that fails holds up no other. */
  #sendFiles(files: readonly File[], as?: 'image' | 'file') {
    const state = this.conversation.$state.get()
    if (!state || !holds(state, this.desk) || this.mode !== 'reply') return
    this.folded ??= true
    // What fails stays in the log with its reason.
    for (const file of files)
      this.conversation.sendFiles([file], as ? { as } : {}).catch(() => undefined)
  }

  #send(words: string, mode: ComposerMode) {
    this.tabs.setDraft(this.conversation.id, mode, '')
    this.conversation.typing(false)
    this.folded ??= mode === 'reply' ? true : undefined
    const task = mode === 'note' ? this.conversation.note(words) : this.conversation.say(words)
    // A refused text stays in the log as a draft with its reason.
    task.catch(() => undefined)
  }

  protected override render() {
    const state = this.conversation.$state.get()
    const connection = this.conversation.$connection.get()
    if (connection.state === 'stopped') {
      return html`<baton-stopped class="stopped" .code=${connection.code}></baton-stopped>`
    }
    if (!state) return html`<baton-skeleton kind="bubbles" count="5"></baton-skeleton>`
    const { toBotReason } = transferText[this.#words.locale]
    return html`<baton-console-bar
        .desk=${this.desk}
        .conversation=${this.conversation}
        .state=${state}
        ?busy=${this.busy}
        @step-in=${() => this.#do(() => this.conversation.stepIn()).then(() => this.focus())}
        @transfer=${() => this.openTransfer()}
        @end=${() => this.#do(() => this.conversation.close())}
        @return-to-bot=${() => this.#do(() => this.conversation.returnToBot(toBotReason))}
        @invite-rating=${() => this.#do(() => this.conversation.inviteRating())}
        @back=${() => emit(this, 'back')}
        @details=${() => emit(this, 'details')}
      ></baton-console-bar>
      ${isLost(connection) ? html`<baton-band state="offline"></baton-band>` : nothing}
      <div class="packet">${this.#packet(state)}</div>
      <baton-console-log
        .conversation=${this.conversation}
        .settings=${this.desk.$settings.get()}
        .me=${this.desk.$id.get()}
        @pick-file=${() => this.renderRoot.querySelector<BatonComposer>('baton-composer')?.pick('file')}
        @use-draft=${(event: CustomEvent<{ text: string }>) => {
          this.tabs.setDraft(this.conversation.id, 'reply', event.detail.text)
          this.requestUpdate()
          this.focus()
        }}
      ></baton-console-log>
      <div class="foot">${this.#strip(state)}${this.#composer(state)}</div>
      ${
        this.transferring
          ? html`<baton-console-transfer
              .desk=${this.desk}
              .conversation=${this.conversation}
              @done=${() => {
                this.transferring = false
              }}
            ></baton-console-transfer>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-conversation': BatonConsoleConversation
  }
}
