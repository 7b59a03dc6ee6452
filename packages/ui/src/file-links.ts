import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Linked {
  readonly id: string
  readonly name: string
  readonly image?: unknown
}

/** Asks for the address of a file; `renew` when the last one did not work. */
export type LinkTo = (file: Linked, options: { renew?: boolean }) => Promise<string>

/** Pictures get their addresses as they are shown, and files as they are opened. */
export class FileLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #link: LinkTo
  #known = new Map<string, string>()
  readonly #renewed = new Set<string>()

  constructor(host: ReactiveControllerHost, link: LinkTo) {
    this.#host = host
    this.#link = link
    host.addController(this)
  }

  hostConnected(): void {}

  /** Another conversation stands in place of the one before. */
  startOver(): void {
    this.#known = new Map()
  }

  /** Where a picture is, once that is known. */
  src(file: Linked): string | undefined {
    if (!file.image) return undefined
    const known = this.#known.get(file.id)
    if (known === undefined) void this.#ask(file, false)
    return known || undefined
  }

  /** The address has ended before the picture was there: one more try. */
  renew(file: Linked): void {
    if (this.#renewed.has(file.id)) return
    this.#renewed.add(file.id)
    void this.#ask(file, true)
  }

  /** A picture opens beside the page, anything else is saved. */
  async open(file: Linked): Promise<void> {
    const link = document.createElement('a')
    link.href = await this.#link(file, {})
    link.rel = 'noopener noreferrer'
    // From another origin `download` is only a wish, and a fault would take the place of the page.
    const own = new URL(link.href).origin === location.origin
    if (own && !file.image) link.download = file.name
    else link.target = '_blank'
    link.click()
  }

  async #ask(file: Linked, renew: boolean): Promise<void> {
    const known = this.#known
    known.set(file.id, '')
    const link = await this.#link(file, { renew }).catch(() => undefined)
    if (link === undefined) known.delete(file.id)
    else known.set(file.id, link)
    if (link !== undefined) this.#host.requestUpdate()
  }
}
