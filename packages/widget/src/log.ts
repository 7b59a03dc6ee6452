import type { ChatItem, Upload, VisitorChat } from '@baton/client'
import type { FileRef } from '@baton/core'
import {
  BatonBubble,
  BatonButton,
  BatonCard,
  BatonChips,
  BatonConsentCard,
  BatonDivider,
  BatonFile,
  BatonJoined,
  BatonNotice,
  BatonRelay,
  BatonTyping,
  BatonWaitingCard,
  base,
  type ConsentAnswer,
  emit,
  endsRun,
  type Face,
  FileLinks,
  FollowEnd,
  formatDay,
  formatTime,
  glyph,
  iconCheck,
  iconClock,
  iconInfo,
  iconSwap,
  inRun,
  type Mark,
  maskPhone,
  placeIn,
  type Stop,
  Stores,
  sentence,
  uploadOf,
  Words,
  widget,
} from '@baton/ui'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { styles } from './log.styles.js'
import { BatonChatSurvey } from './survey.js'

type ItemOf<K extends ChatItem['kind']> = Extract<ChatItem, { kind: K }>

const MINUTE = 60_000

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
  readonly #links = new FileLinks(this, (file, how) => this.chat.link(file, how))
  #placeAt: number | undefined

  constructor() {
    super()
    this.busy = false
    new Stores(this, () => {
      const { $items, $conversation, $botText, $typing, $place, $settings, $known, $uploads } =
        this.chat
      return [$items, $conversation, $botText, $typing, $place, $settings, $known, $uploads]
    })
    new FollowEnd(this, '[role=log] *, .extra *')
  }

  protected override willUpdate() {
    const place = this.chat.$place.get()
    if (place !== this.#place) this.#placeAt = this.#words.now()
    this.#place = place
  }
  #place = undefined as ReturnType<VisitorChat['$place']['get']>

  #department(id: string | undefined): string {
    const found = this.chat.$settings.get()?.departments.find((one) => one.id === id)
    return found?.name[this.#words.language] ?? ''
  }

  #bot(): Face {
    const name = this.chat.$settings.get()?.bot.name[this.#words.language] ?? ''
    return { name, kind: 'bot' }
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
      >${this.#files(item.files)}</baton-bubble
    >`
  }

  #files(files: readonly FileRef[]) {
    return files.map(
      (file) => html`<baton-file
        slot="files"
        .file=${file}
        .src=${this.#links.src(file)}
        @stale=${() => this.#links.renew(file)}
        @open-file=${() => this.#do(this.#links.open(file))}
      ></baton-file>`,
    )
  }

  /** What is on its way stands last, with how far it is and a way to stop it. */
  #upload(upload: Upload) {
    const { file, why, action } = uploadOf(this.#words.locale, upload)
    const as = action === 'as-file' ? { as: 'file' as const } : {}
    return html`<baton-bubble look="widget" author="visitor" own .text=${upload.text}>
      <baton-file
        slot="files"
        .file=${file}
        .state=${upload.state}
        .loaded=${upload.loaded}
        .why=${why}
        .action=${action}
        @cancel-file=${() => this.chat.dismiss(upload.id)}
        @retry-file=${() => this.#do(this.chat.retry(upload.id, as))}
        @another-file=${() => {
          this.chat.dismiss(upload.id)
          emit(this, 'pick-file')
        }}
      ></baton-file>
    </baton-bubble>`
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
        >${this.#files(item.files)}</baton-bubble
      >
      ${why ? html`<baton-notice look="box" .icon=${iconInfo} .text=${why}></baton-notice>` : nothing}`
  }

  #offer(item: ItemOf<'handoff-offer'>) {
    const { text } = this.#words
    const bot = this.#bot()
    const open = this.chat.$conversation.get()?.offer
    if (item.state === 'void') return nothing
    if (item.state !== 'open' || !open) {
      const line = item.state === 'accepted' ? text.offerTaken : text.offerRefused(bot.name)
      return html`<baton-card .collapsed=${line} .at=${item.at}></baton-card>`
    }
    const department = this.#department(item.department)
    const answer = (accept: boolean) => () => this.#do(this.chat.answerOffer(open.id, accept))
    const stops: Stop[] = [
      { ...bot, floor: true },
      { name: department, kind: 'desk' },
    ]
    return html`<baton-card
      heading=${department ? text.offerTo(department) : text.offerPerson}
      body=${this.#speed()}
    >
      <baton-relay slot="media" .stops=${stops} .links=${[{ state: 'asked' }]}></baton-relay>
      ${this.#goesAlong()}
      <baton-button slot="actions" size="l" variant="filled" ?busy=${this.busy} @click=${answer(true)}
        >${text.talk}</baton-button
      >
      <baton-button slot="actions" size="l" ?busy=${this.busy} @click=${answer(false)}
        >${text.offerNo(bot.name)}</baton-button
      >
    </baton-card>`
  }

  /** What the person will know already. */
  #goesAlong() {
    const { text } = this.#words
    const count = this.chat.$conversation.get()?.messages ?? 0
    const { phone, email, orders } = this.chat.$known.get()
    const along = [
      ...(count > 0 ? [text.offerThis(count)] : []),
      ...orders.slice(0, 1).map(text.offerOrder),
      ...(phone ? [text.offerPhone(maskPhone(phone))] : email ? [text.offerEmail(email)] : []),
    ]
    return html`<div class="along">
      ${along.map((line) => html`<p class="kept">${glyph(iconCheck, 16)}${line}</p>`)}
      <p>${along.length > 0 ? text.offerAll : text.offerBody}</p>
    </div>`
  }

  #speed(): string {
    const { text } = this.#words
    const place = this.chat.$place.get()
    if (!place) return ''
    if (place.availability === 'none') return text.nobodyOnline
    if (place.availability === 'full' && !place.wait) return text.allBusy
    const minutes = Math.max(1, Math.ceil((place.wait?.[1] ?? 0) / MINUTE))
    return place.wait ? text.offerSpeed(place.online, minutes) : text.peopleOnline(place.online)
  }

  #waiting(item: ItemOf<'waiting'>) {
    const { text } = this.#words
    const notice = html`<baton-notice
      look="box"
      .icon=${iconSwap}
      .text=${text.handingOff}
    ></baton-notice>`
    const conversation = this.chat.$conversation.get()
    const current =
      conversation?.floor.holder === 'queue' && item.id === `floor:${conversation.epoch}`
    if (!current) return notice
    if (this.chat.$place.get()?.availability === 'none') return this.#line()
    return html`${notice}${this.#line()}`
  }

  /** The place in line, or the truth when there is nobody to wait for. */
  #line() {
    const { text } = this.#words
    const place = this.chat.$place.get()
    const leave = () => emit(this, 'leave-message')
    if (!place) return nothing
    if (place.availability === 'none') {
      return html`<baton-card heading=${text.nobodyOnline} body=${text.formIntro}>
        <baton-button slot="actions" size="l" variant="filled" @click=${leave}
          >${text.leaveMessage}</baton-button
        >
      </baton-card>`
    }
    const full = place.availability === 'full' && !place.wait
    return html`${full ? html`<baton-notice look="box" .icon=${iconInfo} .text=${text.allBusy}></baton-notice>` : nothing}
      <baton-waiting-card
        position=${place.position ?? 1}
        .range=${place.wait && { from: place.wait[0] / MINUTE, to: place.wait[1] / MINUTE }}
        .updatedAt=${this.#placeAt}
        @leave-message=${leave}
      ></baton-waiting-card>`
  }

  #assigned(item: ItemOf<'assigned'>, index: number) {
    const { text, locale } = this.#words
    const before = this.chat.$items.get().slice(0, index)
    const earlier = before.findLast((one) => one.kind === 'assigned')
    const from: Face = earlier ? { name: earlier.agent.name } : this.#bot()
    const stops: Stop[] = [from, { name: item.agent.name, floor: true, presence: 'online' }]
    return html`<baton-joined
      .stops=${stops}
      heading=${text.joined(item.agent.name, formatTime(locale, item.at))}
      body=${text.joinedBody}
    ></baton-joined>`
  }

  /** Whoever answered from within the card goes on where they write. */
  async #consent({ detail: { agree, words }, target }: CustomEvent<ConsentAnswer>) {
    const within = this.shadowRoot?.activeElement === target
    await this.#do(this.chat.answerConsent(agree, words))
    if (within) emit(this, 'answered')
  }

  /** A transfer as the visitor knows it: the question, that somebody is asked, who stays (T6, T12). */
  #transfer(item: ItemOf<'transfer'>, index: number) {
    const { text } = this.#words
    const { state, agent, announced } = item
    const before = this.chat.$items.get().slice(0, index)
    const holder = before.findLast((one) => one.kind === 'assigned')?.agent.name ?? ''
    const team = this.#department(item.department)
    const stopped = state === 'stopped'
    const outcome =
      state === 'asked'
        ? 'open'
        : state === 'refused'
          ? 'stayed'
          : stopped && !announced
            ? 'lapsed'
            : 'agreed'
    return html`${
      item.until === undefined
        ? nothing
        : html`<baton-consent-card
            .from=${{ name: holder, floor: true }}
            .to=${agent ? { name: agent.name } : { name: team, kind: 'desk' }}
            team=${agent ? '' : team}
            reason=${item.reason ?? text.consentReason}
            .until=${item.until}
            ?busy=${this.busy}
            .outcome=${outcome}
            .at=${item.at}
            words=${item.words ?? ''}
            @answer=${(event: CustomEvent<ConsentAnswer>) => this.#consent(event)}
          ></baton-consent-card>`
    }
    ${
      announced
        ? html`<baton-notice
            look="box"
            .icon=${iconSwap}
            .text=${text.transferring(team)}
          ></baton-notice>`
        : nothing
    }
    ${
      announced && stopped
        ? html`<baton-notice look="line" .text=${text.consentLapsed(holder)}></baton-notice>`
        : nothing
    }`
  }

  /** T23: nobody is there; they get in touch, or call back. */
  #promise({ department, until, at }: ItemOf<'promise'>) {
    const { text } = this.#words
    const minutes = Math.max(1, Math.round((until - at) / MINUTE))
    return html`<baton-notice
      look="box"
      .icon=${iconClock}
      .text=${text.targetBusy(this.#department(department), minutes)}
    >
      <baton-button slot="action" size="s" @click=${() => emit(this, 'leave-message')}
        >${text.leaveMessage}</baton-button
      >
    </baton-notice>`
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
        return this.#offer(item)
      case 'waiting':
        return this.#waiting(item)
      case 'assigned':
        return this.#assigned(item, index)
      case 'transfer':
        return this.#transfer(item, index)
      case 'promise':
        return this.#promise(item)
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
          .text=${text.botFailed(this.#bot().name)}
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
    if (conversation?.asking) return html`<baton-typing .name=${this.#bot().name}></baton-typing>`
    return typing ? html`<baton-typing .name=${typing.name ?? ''}></baton-typing>` : nothing
  }

  protected override render() {
    const items = this.chat.$items.get()
    const first = items[0]
    const { locale } = this.#words
    const run = (index: number) => inRun(placeIn(items, index, speaker))
    return html`<div role="log" aria-label=${this.#words.text.dialog}>
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
          (upload) => html`<div class="row">${this.#upload(upload)}</div>`,
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
