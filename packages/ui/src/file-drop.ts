import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Host = ReactiveControllerHost & HTMLElement

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on its host; without it the browser would leave the page. */
export class FileDrop implements ReactiveController {
  readonly #host: Host
  readonly #take: (files: File[]) => void

  constructor(host: Host, take: (files: File[]) => void) {
    this.#host = host
    this.#take = take
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#over)
    this.#host.addEventListener('drop', this.#drop)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#over)
    this.#host.removeEventListener('drop', this.#drop)
  }

  readonly #over = (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault()
  }

  readonly #drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) this.#take(files)
  }
}
