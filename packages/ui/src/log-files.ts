import type { LitElement } from 'lit'
import { html } from 'lit'
import { emit } from './emit.js'
import type { ShownFile } from './file.js'
import { FileLinks, type LinkTo } from './file-links.js'
import type { Locale } from './i18n/locale.js'
import { type Moving, uploadOf } from './upload.js'

/** A conversation, as far as its files have to know of it. */
interface Owner {
  readonly link: LinkTo
  /** Gives an upload up. */
  dismiss(id: string): void
  retry(id: string, how: { as?: 'file' }): Promise<unknown>
}

type Kept = ShownFile & { readonly id: string }

type Upload = Moving & { readonly id: string; readonly text: string; readonly loaded: number }

/**
 * Files in a log (A17): those of its messages, and those on their way. `run` gets what takes time,
 * and does what there is to do when it fails. The host emits `pick-file` when only another one helps.
 */
export class LogFiles {
  readonly #host: LitElement
  readonly #look: 'widget' | 'console'
  readonly #owner: () => Owner
  readonly #run: (task: Promise<unknown>) => unknown
  readonly #links: FileLinks

  constructor(
    host: LitElement,
    look: 'widget' | 'console',
    owner: () => Owner,
    run: (task: Promise<unknown>) => unknown,
  ) {
    this.#host = host
    this.#look = look
    this.#owner = owner
    this.#run = run
    this.#links = new FileLinks(host, (file, how) => owner().link(file, how))
  }

  /** Another conversation stands in place of the one before. */
  startOver(): void {
    this.#links.startOver()
  }

  /** For the slot of a bubble. */
  of(files: readonly Kept[]) {
    return files.map(
      (file) => html`<baton-file
        slot="files"
        .file=${file}
        .src=${this.#links.src(file)}
        @stale=${() => this.#links.renew(file)}
        @open-file=${() => this.#run(this.#links.open(file))}
      ></baton-file>`,
    )
  }

  /** What is on its way stands last, with how far it is and a way to stop it. */
  upload(upload: Upload, locale: Locale) {
    const { id, text, state, loaded } = upload
    const { file, why, action } = uploadOf(locale, upload)
    const as = action === 'as-file' ? { as: 'file' as const } : {}
    const author = this.#look === 'widget' ? 'visitor' : 'human'
    return html`<baton-bubble look=${this.#look} author=${author} own .text=${text}>
      <baton-file
        slot="files"
        .file=${file}
        .state=${state}
        .loaded=${loaded}
        .why=${why}
        .action=${action}
        @cancel-file=${() => this.#owner().dismiss(id)}
        @retry-file=${() => this.#run(this.#owner().retry(id, as))}
        @another-file=${() => {
          this.#owner().dismiss(id)
          emit(this.#host, 'pick-file')
        }}
      ></baton-file>
    </baton-bubble>`
  }
}
