import { html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { emit } from './emit.js'
import { styles } from './file.styles.js'
import { glyph } from './glyph.js'
import { formatSize } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconClose, iconFile, iconImage, iconWarning } from './icons.js'

/** A file as it is shown; only images that were checked have `image`, their size in pixels. */
export interface ShownFile {
  readonly name: string
  readonly size: number
  readonly image?: { readonly width: number; readonly height: number }
}

/** How wide and how high a picture of the log gets at most, in px. */
const LARGEST = 240

const fitted = ({ width, height }: { width: number; height: number }) => {
  const scale = Math.min(1, LARGEST / width, LARGEST / height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** A file in the log: a picture, a card to save it by, or one on its way with how far it is. */
export class BatonFile extends LitElement {
  static readonly tag = 'baton-file'
  static readonly uses = [BatonIconButton]
  static override styles = [base, link, styles]
  static override properties = {
    file: { attribute: false },
    src: {},
    state: {},
    loaded: { type: Number },
    why: {},
    action: {},
  }
  declare file: ShownFile
  /** The address of a picture; until it is there its place is kept. */
  declare src: string | undefined
  declare state: 'sent' | 'waiting' | 'uploading' | 'failed'
  /** Bytes that have left. */
  declare loaded: number
  /** Why it failed, as a sentence. */
  declare why: string
  /** What can be done about that. */
  declare action: '' | 'retry' | 'as-file' | 'another'
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.file = { name: '', size: 0 }
    this.state = 'sent'
    this.loaded = 0
    this.why = ''
    this.action = ''
  }

  #open(event: Event) {
    event.preventDefault()
    emit(this, 'open-file')
  }

  #picture(image: { width: number; height: number }) {
    const { text } = this.#words
    const { width, height } = fitted(image)
    return html`<a
      class="picture"
      href=${this.src ?? nothing}
      target="_blank"
      rel="noopener noreferrer"
      aria-label=${text.openPicture(this.file.name)}
      role=${this.src ? nothing : 'img'}
      @click=${this.#open}
    >
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
      ${
        this.src
          ? html`<img
              src=${this.src}
              alt=${text.pictureOf(this.file.name)}
              @error=${() => emit(this, 'stale')}
            />`
          : nothing
      }
    </a>`
  }

  #about(detail: string) {
    return html`<span class="about">
      <bdi class="name" title=${this.file.name}>${this.file.name}</bdi>
      <span class="size">${detail}</span>
    </span>`
  }

  #saved() {
    const { text, locale } = this.#words
    const size = formatSize(locale, this.file.size)
    return html`<button
      type="button"
      class="card"
      aria-label=${text.saveFile(this.file.name, size)}
      @click=${this.#open}
    >
      ${glyph(iconFile, 20)}${this.#about(size)}
    </button>`
  }

  #detail(percent: number): string {
    const { text, locale } = this.#words
    const size = formatSize(locale, this.file.size)
    if (this.state === 'uploading') return `${size} · ${percent}%`
    return this.state === 'waiting' ? `${size} · ${text.uploadWaits}` : size
  }

  #moving() {
    const { text } = this.#words
    const { name, size, image } = this.file
    const percent = size > 0 ? Math.min(100, Math.floor((this.loaded / size) * 100)) : 0
    const failed = this.state === 'failed'
    return html`<div class="card ${this.state}">
        ${glyph(failed ? iconWarning : image ? iconImage : iconFile, 20)}
        <span class="about">
          <bdi class="name" title=${name}>${name}</bdi>
          <span class="size">${this.#detail(percent)}</span>
          ${
            failed
              ? nothing
              : html`<progress max="100" .value=${percent} aria-label=${text.uploading(name)}></progress>`
          }
        </span>
        <baton-icon-button
          size="s"
          .icon=${iconClose}
          label=${failed ? text.dropFile(name) : text.cancelUpload(name)}
          @click=${() => emit(this, 'cancel-file')}
        ></baton-icon-button>
      </div>
      ${failed ? this.#why() : nothing}`
  }

  #why() {
    const { text } = this.#words
    const words = {
      retry: text.retry,
      'as-file': text.sendAsFile,
      another: text.anotherFile,
      '': '',
    }[this.action]
    return html`<div class="why" role="alert">
      <p>${glyph(iconWarning, 14)}<span>${this.why}</span></p>
      ${
        words
          ? html`<button type="button" class="link" @click=${() => emit(this, this.action === 'another' ? 'another-file' : 'retry-file')}>
              ${words}
            </button>`
          : nothing
      }
    </div>`
  }

  protected override render() {
    if (this.state !== 'sent') return this.#moving()
    return this.file.image ? this.#picture(this.file.image) : this.#saved()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-file': BatonFile
  }
}
