/** Texts by key that outlive a page. None of these may throw; `set` says whether it was kept. */
export interface Storage {
  get(key: string): string | undefined
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
  /** Tells keys that another tab changed; returns its stop. */
  watch?(changed: (key: string) => void): () => void
}
