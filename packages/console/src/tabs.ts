import type { AgentConversation, AgentDesk } from '@baton/client'

/** The conversations that stand open as tabs, in the order in which they were opened. */
export class Tabs {
  readonly #desk: AgentDesk
  readonly #changed: () => void
  readonly #open = new Map<string, AgentConversation>()
  /** Unsent texts by conversation and mode; switching tabs loses none. */
  readonly #drafts = new Map<string, string>()
  selected: string | undefined

  constructor(desk: AgentDesk, changed: () => void) {
    this.#desk = desk
    this.#changed = changed
  }

  get ids(): readonly string[] {
    return [...this.#open.keys()]
  }

  get current(): AgentConversation | undefined {
    return this.selected === undefined ? undefined : this.#open.get(this.selected)
  }

  get(id: string): AgentConversation | undefined {
    return this.#open.get(id)
  }

  /** Opens it behind the current one, unless it is to be `shown`. */
  open(id: string, { shown = true, given }: { shown?: boolean; given?: AgentConversation } = {}) {
    if (this.#open.has(id)) given?.release()
    else this.#open.set(id, given ?? this.#desk.open(id))
    if (shown || this.selected === undefined) this.selected = id
    this.#changed()
  }

  close(id: string) {
    const index = this.ids.indexOf(id)
    this.#open.get(id)?.release()
    this.#open.delete(id)
    this.#drafts.delete(`${id} reply`)
    this.#drafts.delete(`${id} note`)
    if (this.selected === id) this.selected = this.ids[Math.max(0, index - 1)]
    this.#changed()
  }

  draft(id: string, mode: string): string {
    return this.#drafts.get(`${id} ${mode}`) ?? ''
  }

  setDraft(id: string, mode: string, text: string) {
    if (text === '') this.#drafts.delete(`${id} ${mode}`)
    else this.#drafts.set(`${id} ${mode}`, text)
    this.#changed()
  }

  hasDraft(id: string): boolean {
    return this.#drafts.has(`${id} reply`) || this.#drafts.has(`${id} note`)
  }

  dispose() {
    for (const conversation of this.#open.values()) conversation.release()
    this.#open.clear()
  }
}
