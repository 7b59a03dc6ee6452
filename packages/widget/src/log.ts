import type { ChatItem, VisitorChat } from '@baton/client'
import {
  BatonBubble,
  BatonButton,
  BatonCard,
  BatonChips,
  BatonConsentCard,
  BatonDivider,
  BatonEarlier,
  BatonFile,
  BatonJoined,
  BatonNotice,
  BatonRelay,
  BatonTyping,
  BatonWaitingCard,
  base,
  earlierHead,
  emit,
  endsRun,
  FollowEnd,
  formatDay,
  formatTime,
  iconInfo,
  inRun,
  LogFiles,
  type Mark,
  placeIn,
  Stores,
  sentence,
  Words,
  widget,
} from '@baton/ui'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { assigned, handoffOffer, waiting } from './log/handoff.js'
import { botFace, type ItemOf, type Shown } from './log/shown.js'
import { promise, transfer } from './log/transfer.js'
import { styles } from './log.styles.js'
import { BatonChatSurvey } from './survey.js'

const speaker = (item: ChatItem): string | undefined => {
  if (item.kind === 'outgoing') return 'visitor'
  if (item.kind !== 'message') return undefined
  return item.by.kind === 'agent' ? `agent ${item.by.id}` : item.by.kind
}

/** What was said and what happened, newest last. */
export class BatonChatLog extends LitElement {
  static readonly tag = 'baton-chat-log'
  static readonly uses = [
    BatonBubble,
    BatonButton,
    BatonCard,
    BatonChatSurvey,
    BatonChips,
    BatonConsentCard,
    BatonDivider,
    BatonEarlier,
    BatonFile,
    BatonJoined,
    BatonNotice,
    BatonRelay,
    BatonTyping,
    BatonWaitingCard,
  ]
  static override styles = [base, styles]
  static override properties = { chat: { attribute: false }, busy: { state: true } }
  declare chat: VisitorChat
  declare private busy: boolean
  readonly #words = new Words(this, widget)
  readonly #files = new LogFiles(
    this,
    'widget',
    () => this.chat,
    (task) => this.#do(task),
  )
  readonly #follow = new FollowEnd(this, '[role=log] *, .extra *')
  #placeAt: number | undefined

  constructor() {
    super()
    this.busy = false
    new Stores(this, () => {
      const { $items, $conversation, $botText, $typing, $place } = this.chat
      const { $settings, $known, $uploads, $earlier } = this.chat
      const talk = [$items, $conversation, $botText, $typing, $place, $earlier]
      return [...talk, $settings, $known, $uploads]
    })
  }

  protected override willUpdate() {
    const place = this.chat.$place.get()
    if (place !== this.#place) this.#placeAt = this.#words.now()
    this.#place = place
  }
  #place = undefined as ReturnType<VisitorChat['$place']['get']>

  get #shown(): Shown {
    return {
      chat: this.chat,
      words: this.#words,
      busy: this.busy,
      placeAt: this.#placeAt,
      run: (task) => this.#do(task),
      tell: (what) => emit(this, what),
    }
  }

  async #do(task: Promise<unknown>) {
    this.busy = true
    // Refusals stand in `$error`, which the panel shows.
    await task.catch(() => undefined)
    this.busy = false
  }

  #mark(n: number): Mark {
    const { delivered = 0, read = 0 } = this.chat.$conversation.get()?.marks.team ?? {}
    return n <= read ? 'read' : n <= delivered ? 'delivered' : 'sent'
  }

  /** What the bot said before anybody wrote; it is no message and goes to nobody. */
  #greeting(items: readonly ChatItem[]) {
    const text = this.chat.$settings.get()?.bot.greeting[this.#words.language]
    const begins = items.some((item) => item.id === 'm1' || item.id === 'floor:1')
    if (!text || !(begins || this.chat.$conversation.get() === undefined)) return nothing
    return html`<div class="row">
      <baton-bubble look="widget" author="bot" .text=${text}></baton-bubble>
    </div>`
  }

  #message(item: ItemOf<'message'>, index: number) {
    const place = placeIn(this.chat.$items.get(), index, speaker)
    const own = item.by.kind === 'visitor'
    const ends = endsRun(place)
    return html`<baton-bubble
      look="widget"
      .author=${item.by.kind === 'agent' ? 'human' : item.by.kind}
      .own=${own}
      .text=${item.text}
      .quote=${item.about ?? ''}
      .byline=${item.about !== undefined && item.by.kind === 'agent' ? item.by.name : ''}
      ?cut=${item.cut}
      .place=${place}
      .at=${ends ? item.at : undefined}
      .mark=${own && ends ? this.#mark(item.n) : undefined}
      >${this.#files.of(item.files)}</baton-bubble
    >`
  }

  #outgoing(item: ItemOf<'outgoing'>, index: number) {
    const failed = item.state === 'refused' || item.state === 'draft'
    const why = failed && sentence(this.#words.locale, item.code, item.params)
    return html`<baton-bubble
        look="widget"
        author="visitor"
        own
        .text=${item.text}
        .place=${placeIn(this.chat.$items.get(), index, speaker)}
        .at=${item.at}
        .mark=${failed ? 'failed' : item.state === 'sent' ? 'sent' : 'sending'}
        @retry=${() => this.#do(this.chat.retry(item.id))}
        >${this.#files.of(item.files)}</baton-bubble
      >
      ${why ? html`<baton-notice look="box" .icon=${iconInfo} .text=${why}></baton-notice>` : nothing}`
  }

  #contact(item: ItemOf<'contact'>) {
    const { text } = this.#words
    // A number that breaks in two lines is read as two.
    const contact = item.contact.value.replaceAll(' ', '\u00a0')
    return html`<baton-card heading=${text.messageKept} body=${text.messageKeptBody(contact)}>
      <blockquote dir="auto">${item.question}</blockquote>
    </baton-card>`
  }

  #item(item: ChatItem, index: number): TemplateResult | typeof nothing {
    const { text, locale } = this.#words
    switch (item.kind) {
      case 'message':
        return this.#message(item, index)
      case 'outgoing':
        return this.#outgoing(item, index)
      case 'handoff-offer':
        return handoffOffer(item, this.#shown)
      case 'waiting':
        return waiting(item, this.#shown)
      case 'assigned':
        return assigned(item, index, this.#shown)
      case 'transfer':
        return transfer(item, index, this.#shown)
      case 'promise':
        return promise(item, this.#shown)
      case 'survey':
        return item.state === 'void'
          ? nothing
          : html`<baton-chat-survey
              .chat=${this.chat}
              .item=${item}
              @rated=${() => emit(this, 'answered')}
            ></baton-chat-survey>`
      case 'contact':
        return this.#contact(item)
      case 'bot-failed':
        return html`<baton-notice
          look="box"
          .icon=${iconInfo}
          .text=${text.botFailed(botFace(this.#shown).name)}
        ></baton-notice>`
      case 'closed':
        return html`<baton-divider>${text.endedAt(formatTime(locale, item.at))}</baton-divider>`
      default:
        return nothing
    }
  }

  #suggestions() {
    const conversation = this.chat.$conversation.get()
    const last = this.chat.$items.get().at(-1)
    const open = conversation?.floor.holder === 'bot' && !conversation.asking
    if (!open || last?.kind !== 'message' || last.suggestions.length === 0) return nothing
    const chips = last.suggestions.map((label) => ({ id: label, label }))
    return html`<baton-chips
      .chips=${chips}
      label=${this.#words.text.suggestions}
      @pick=${(event: CustomEvent<{ label: string }>) => this.#do(this.chat.send(event.detail.label))}
    ></baton-chips>`
  }

  #live() {
    const conversation = this.chat.$conversation.get()
    const botText = this.chat.$botText.get()
    const typing = this.chat.$typing.get()
    if (botText && conversation?.asking?.turn === botText.turn) {
      return html`<baton-bubble
        look="widget"
        author="bot"
        streaming
        .text=${botText.text}
      ></baton-bubble>`
    }
    if (conversation?.asking)
      return html`<baton-typing .name=${botFace(this.#shown).name}></baton-typing>`
    return typing ? html`<baton-typing .name=${typing.name ?? ''}></baton-typing>` : nothing
  }

  protected override render() {
    const items = this.chat.$items.get()
    const first = items[0]
    const { locale } = this.#words
    const run = (index: number) => inRun(placeIn(items, index, speaker))
    return html`<div role="log" aria-label=${this.#words.text.dialog}>
        ${earlierHead(this.#follow, this.chat)}
        ${
          first
            ? html`<baton-notice
                look="line"
                .text=${formatDay(locale, first.at, this.#words.now())}
              ></baton-notice>`
            : nothing
        }
        ${first ? this.#greeting(items) : nothing}
        ${repeat(
          items,
          ({ id }) => id,
          (item, index) => {
            const shown = this.#item(item, index)
            return shown === nothing
              ? nothing
              : html`<div class="row ${run(index) ? 'run' : ''}">${shown}</div>`
          },
        )}
        ${repeat(
          this.chat.$uploads.get(),
          ({ id }) => id,
          (upload) => html`<div class="row">${this.#files.upload(upload, locale)}</div>`,
        )}
      </div>
      <div class="extra">${this.#live()}${this.#suggestions()}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-chat-log': BatonChatLog
  }
}
