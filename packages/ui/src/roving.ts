import type { LitElement, ReactiveController } from 'lit'

/** Something that the arrows move to. */
export type Item = HTMLElement & { tabStop: boolean }

type Options = { readonly axis?: 'vertical' | 'horizontal' | 'both' }

const STEPS: Record<string, { axis: 'vertical' | 'horizontal'; by: number }> = {
  ArrowDown: { axis: 'vertical', by: 1 },
  ArrowUp: { axis: 'vertical', by: -1 },
  ArrowRight: { axis: 'horizontal', by: 1 },
  ArrowLeft: { axis: 'horizontal', by: -1 },
}

/**
 * One tab stop for a whole list, arrows, Home and End within. The stop is the item that had the
 * focus last, else the one that is `selected`, else the first.
 */
export class Roving implements ReactiveController {
  readonly #host: LitElement
  readonly #items: () => Item[]
  readonly #axis: 'vertical' | 'horizontal' | 'both'
  #last: Item | undefined

  constructor(host: LitElement, items: () => Item[], { axis = 'vertical' }: Options = {}) {
    this.#host = host
    this.#items = items
    this.#axis = axis
    host.addController(this)
  }

  /** On the shadow root: a focus that moves within it never reaches the host. */
  hostConnected(): void {
    this.#host.renderRoot.addEventListener('keydown', this.#key)
    this.#host.renderRoot.addEventListener('focusin', this.#focus)
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('keydown', this.#key)
    this.#host.renderRoot.removeEventListener('focusin', this.#focus)
  }

  hostUpdated(): void {
    this.settle()
  }

  /** Sets the one tab stop; call it when items changed without an update of the host. */
  settle(): void {
    const items = this.#items()
    const kept = this.#last && items.includes(this.#last) ? this.#last : undefined
    const stop = kept ?? items.find((item) => 'selected' in item && item.selected) ?? items[0]
    for (const item of items) item.tabStop = item === stop
  }

  /** Which item an event came from, looking through shadow roots. */
  #from(event: Event): Item | undefined {
    const path = event.composedPath()
    return this.#items().find((item) => path.includes(item))
  }

  readonly #focus = (event: Event) => {
    this.#last = this.#from(event) ?? this.#last
    this.settle()
  }

  readonly #key = (raw: Event) => {
    const event = raw as KeyboardEvent
    const items = this.#items()
    const at = items.indexOf(this.#from(event)!)
    const to = at < 0 ? undefined : this.#target(event, at, items.length)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    items[to]?.focus()
  }

  #target(event: KeyboardEvent, at: number, count: number): number | undefined {
    if (event.key === 'Home') return 0
    if (event.key === 'End') return count - 1
    const step = STEPS[event.key]
    if (!step || (this.#axis !== 'both' && step.axis !== this.#axis)) return undefined
    const rtl = step.axis === 'horizontal' && getComputedStyle(this.#host).direction === 'rtl'
    return (at + (rtl ? -step.by : step.by) + count) % count
  }
}
