/** A class that can be registered: its tag, and the parts that its template uses. */
export type Part = CustomElementConstructor & {
  readonly tag: string
  readonly uses?: readonly Part[]
}

/**
 * Registers parts and, first, the parts they use. A tag that is taken stays as it is, so two
 * copies of the package on one page do not clash. Without a registry (on a server) it does nothing.
 */
export function define(...parts: readonly Part[]): void {
  if (typeof customElements === 'undefined') return
  for (const part of parts) {
    if (customElements.get(part.tag)) continue
    define(...(part.uses ?? []))
    customElements.define(part.tag, part)
  }
}
