/// <reference types="mocha" />
import { css, LitElement, nothing, type TemplateResult } from 'lit'
import { define, type Part } from '../define.js'
import { ScopeProvider, type Surroundings } from '../i18n/scope.js'
import { tokens } from '../tokens.js'

/** The moment at which the clock of a stage stands until a test moves it. */
export const NOW = new Date(2025, 10, 18, 14, 22).getTime()

const ground = css`
  :host {
    display: block;
    background: var(--baton-surface);
  }
`

/** A top element for tests: tokens, a language and a clock that moves by hand. */
export class TestStage extends LitElement {
  static readonly tag = 'test-stage'
  static override styles = [tokens, ground]
  static override properties = { content: { attribute: false } }
  declare content: TemplateResult | typeof nothing
  clock = NOW
  readonly scope = new ScopeProvider(this, { locale: 'en', now: () => this.clock })

  constructor() {
    super()
    this.content = nothing
  }

  /** Moves the clock by ms and lets every part see it. */
  async pass(ms: number): Promise<void> {
    this.clock += ms
    this.scope.set({})
    await settled(this)
  }

  protected override render() {
    return this.content
  }
}

/** Every Lit element below a root, through shadow roots. */
function parts(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof LitElement ? [element] : []),
    ...(element.shadowRoot ? parts(element.shadowRoot) : []),
  ])
}

/** Waits until nothing below has an update left. */
export async function settled(stage: LitElement): Promise<void> {
  await stage.updateComplete
  for (let round = 0; round < 4; round++)
    await Promise.all(parts(stage.renderRoot as ShadowRoot).map((part) => part.updateComplete))
}

type Given = Partial<Pick<Surroundings, 'locale'>> & { theme?: 'light' | 'dark' }

/** Puts parts on a fresh stage in the page. */
export async function mount(
  uses: readonly Part[],
  content: TemplateResult,
  { locale = 'en', theme = 'light' }: Given = {},
): Promise<TestStage> {
  define(...uses, TestStage)
  for (const old of document.querySelectorAll('test-stage')) old.remove()
  const stage = document.createElement('test-stage') as TestStage
  stage.setAttribute('theme', theme)
  stage.scope.set({ locale })
  stage.content = content
  document.body.append(stage)
  await settled(stage)
  return stage
}

/** The first match below an element, through shadow roots. */
export function find<T extends Element = HTMLElement>(root: LitElement, selector: string): T {
  const roots = [
    root.renderRoot as ShadowRoot,
    ...parts(root.renderRoot as ShadowRoot).map((part) => part.renderRoot as ShadowRoot),
  ]
  const found = roots.map((one) => one.querySelector<T>(selector)).find((one) => one !== null)
  if (!found) throw new Error(`Nothing matches ${selector}`)
  return found
}

/** What a person reads in a part: the text of its shadow tree, spaces folded. */
export function read(part: LitElement): string {
  const collect = (node: Node): string => {
    if (node instanceof HTMLStyleElement) return ''
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      return node.assignedNodes({ flatten: true }).map(collect).join('')
    if (node instanceof Element && node.shadowRoot) return collect(node.shadowRoot)
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    return [...node.childNodes].map(collect).join('')
  }
  return collect(part.renderRoot).replace(/\s+/g, ' ').trim()
}

/** Presses a key where the focus would be. Returns whether the browser would still act on it. */
export function press(on: Element, key: string, init: KeyboardEventInit = {}): boolean {
  return on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  )
}

/** Collects the details of an event that a part emits. */
export function heard<T>(part: Element, type: string): T[] {
  const all: T[] = []
  part.addEventListener(type, (event) => all.push((event as CustomEvent<T>).detail))
  return all
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}
