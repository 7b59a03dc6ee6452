import type { AgentConversation, ChatItem } from '@baton/client'
import type { TeamSettings } from '@baton/core'
import {
  BatonBubble,
  BatonButton,
  BatonDivider,
  BatonEarlier,
  BatonFile,
  BatonNotice,
  BatonTyping,
  BatonWhy,
  base,
  consoleText,
  earlierHead,
  emit,
  endsRun,
  type Face,
  FollowEnd,
  formatDay,
  iconWarning,
  LogFiles,
  type Mark,
  type Place,
  placeIn,
  Stores,
  sentence,
  shared,
  Words,
} from '@baton/ui'
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { happened } from './log/happened.js'
import { customerFace, customerName } from './names.js'

type ItemOf<K extends ChatItem['kind']> = Extract<ChatItem, { kind: K }>

/** The next line says it too: a wish that was granted, a ring that was answered. */
const isShown = (item: ChatItem): boolean =>
  !(item.kind === 'handoff-offer' && item.state === 'accepted') &&
  !(item.kind === 'offered' && (item.named || item.end === 'accepted'))

const speaker = (item: ChatItem): string | undefined => {
  if (item.kind === 'outgoing') return item.what === 'note' ? undefined : 'outgoing'
  if (item.kind !== 'message') return undefined
  return item.by.kind === 'agent' ? `agent ${item.by.id}` : item.by.kind
}

const styles = css`
  :host {
    display: block;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  :host(:focus-visible) {
    outline-offset: -2px;
  }
  [role='log'] {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 8px;
    max-width: 912px;
    min-height: 100%;
    margin: 0 auto;
    padding: 16px;
  }
  baton-typing {
    margin-inline-start: 36px;
  }
`

/** The transcript as the team sees it, notes and routing included. */
export class BatonConsoleLog extends LitElement {
  static readonly tag = 'baton-console-log'
  static readonly uses = [
    BatonBubble,
    BatonButton,
    BatonDivider,
    BatonEarlier,
    BatonFile,
    BatonNotice,
    BatonTyping,
    BatonWhy,
  ]
  static override styles = [base, styles]
  static override properties = {
    conversation: { attribute: false },
    settings: { attribute: false },
    me: {},
  }
  declare conversation: AgentConversation
  declare settings: TeamSettings | undefined
  /** The id of whoever looks: their own name does not stand below their words. */
  declare me: string | undefined
  readonly #words = new Words(this, consoleText)
  readonly #stores: Stores
  readonly #files = new LogFiles(
    this,
    'console',
    () => this.conversation,
    // What fails stays in the log with its reason.
    (task) => task.catch(() => undefined),
  )
  readonly #follow = new FollowEnd(this, '[role=log] > *')

  constructor() {
    super()
    this.#stores = new Stores(this, () => {
      const { $items, $state, $botText, $typing, $uploads, $earlier } = this.conversation
      return [$items, $state, $botText, $typing, $uploads, $earlier]
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('focus', this.#looked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('focus', this.#looked)
  }

  /** What arrived while the agent was elsewhere is read now. */
  readonly #looked = () => this.requestUpdate()

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('conversation') || changed.get('conversation') === undefined) return
    this.#stores.hostDisconnected()
    this.#stores.hostConnected()
    this.#follow.startOver()
    this.#files.startOver()
  }

  protected override updated() {
    const messages = this.conversation.$state.get()?.messages ?? 0
    if (document.visibilityState === 'visible' && document.hasFocus()) {
      this.conversation.seen(messages)
    }
  }

  #botFace(): Face {
    return { name: this.settings?.bot.name[this.#words.language] ?? '', kind: 'bot' }
  }

  #mark(n: number): Mark {
    const marks = this.conversation.$state.get()?.marks.visitor
    if (!marks || n > marks.delivered) return 'sent'
    return n <= marks.read ? 'read' : 'unknown'
  }

  #message(item: ItemOf<'message'>, place: Place) {
    const { locale } = this.#words
    const { by, n, text } = item
    const at = endsRun(place) ? item.at : undefined
    const state = this.conversation.$state.get()
    if (by.kind === 'visitor') {
      const customer = state?.team?.card ?? state?.customer ?? { id: '' }
      const face = customerFace(locale, customer, state?.team?.connected)
      return html`<baton-bubble
        look="console"
        author="visitor"
        .text=${text}
        .place=${place}
        .at=${at}
        .face=${face}
        >${this.#files.of(item.files)}</baton-bubble
      >`
    }
    if (by.kind === 'bot') {
      const face = this.#botFace()
      return html`<baton-bubble
        look="console"
        author="bot"
        .text=${text}
        ?cut=${item.cut}
        .place=${place}
        .at=${at}
        .face=${face}
        .byline=${endsRun(place) ? shared[locale].botIs(face.name) : ''}
      ></baton-bubble>`
    }
    return html`<baton-bubble
      look="console"
      author="human"
      own
      .text=${text}
      .quote=${item.about ?? ''}
      .place=${place}
      .at=${at}
      .mark=${endsRun(place) ? this.#mark(n) : undefined}
      .byline=${endsRun(place) && by.id !== this.me ? by.name : ''}
      >${this.#files.of(item.files)}</baton-bubble
    >`
  }

  #outgoing(item: ItemOf<'outgoing'>) {
    const draft = item.state === 'draft'
    const refused = item.state === 'refused'
    const failed = refused || draft
    return html`<baton-bubble
        look="console"
        .author=${item.what === 'note' ? 'note' : 'human'}
        own
        .draft=${draft}
        .text=${item.text}
        .at=${item.at}
        .mark=${refused ? 'failed' : item.state === 'sent' ? 'sent' : 'sending'}
        @retry=${() => this.conversation.retry(item.id).catch(() => undefined)}
        @draft-use=${() => {
          this.conversation.dismiss(item.id)
          emit(this, 'use-draft', { text: item.text })
        }}
        @draft-drop=${() => this.conversation.dismiss(item.id)}
        >${this.#files.of(item.files)}</baton-bubble
      >
      ${
        failed
          ? html`<baton-notice
              look="box"
              .icon=${iconWarning}
              .text=${sentence(this.#words.locale, item.code, item.params)}
            ></baton-notice>`
          : nothing
      }`
  }

  #item(item: ChatItem, place: Place): TemplateResult | typeof nothing {
    const { locale } = this.#words
    switch (item.kind) {
      case 'message':
        return this.#message(item, place)
      case 'outgoing':
        return this.#outgoing(item)
      case 'note':
        return html`<baton-bubble
          look="console"
          author="note"
          .text=${item.text}
          .at=${item.at}
          .byline=${shared[locale].noteBy(item.by.name)}
        ></baton-bubble>`
      default:
        return happened(item, {
          items: this.conversation.$items.get(),
          settings: this.settings,
          words: this.#words,
        })
    }
  }

  #live() {
    const state = this.conversation.$state.get()
    const botText = this.conversation.$botText.get()
    const typing = this.conversation.$typing.get()
    if (botText && state?.asking?.turn === botText.turn) {
      return html`<baton-bubble
        look="console"
        author="bot"
        streaming
        .text=${botText.text}
        .face=${this.#botFace()}
      ></baton-bubble>`
    }
    if (!typing) return nothing
    const customer = state?.team?.card ?? state?.customer ?? { id: '' }
    const name = typing.name ?? customerName(this.#words.locale, customer)
    return html`<baton-typing .name=${name}></baton-typing>`
  }

  protected override render() {
    const items = this.conversation.$items.get().filter(isShown)
    const { locale } = this.#words
    const first = items[0]
    return html`<div role="log" aria-label=${shared[locale].messageLog}>
      ${earlierHead(this.#follow, this.conversation)}
      ${
        first
          ? html`<baton-notice
              look="line"
              .text=${formatDay(locale, first.at, this.#words.now())}
            ></baton-notice>`
          : nothing
      }
      ${repeat(
        items,
        ({ id }) => id,
        (item, index) => this.#item(item, placeIn(items, index, speaker)),
      )}
      ${repeat(
        this.conversation.$uploads.get(),
        ({ id }) => id,
        (upload) => this.#files.upload(upload, locale),
      )}
      ${this.#live()}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-log': BatonConsoleLog
  }
}
