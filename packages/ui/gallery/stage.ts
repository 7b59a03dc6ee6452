import { css, html, LitElement, type TemplateResult } from 'lit'
import { base, type Locale, ScopeProvider, tokens } from '../src/index.js'

/** The moment in which the whole gallery stands still. */
export const NOW = new Date(2025, 10, 18, 14, 22, 0).getTime()
export const at = (h: number, m: number, s = 0) => new Date(2025, 10, 18, h, m, s).getTime()

const styles = css`
  :host {
    display: block;
    min-height: 100vh;
    padding: 24px;
    background: color-mix(in srgb, var(--baton-canvas) 88%, var(--baton-text));
  }
  :host([theme='dark']) {
    background: var(--baton-canvas);
  }
  .board {
    display: flex;
    flex-wrap: wrap;
    gap: 32px;
    align-items: flex-start;
  }
  h1 {
    margin-bottom: 8px;
    font: var(--baton-text-12);
    font-weight: 600;
    color: var(--baton-text-2);
  }
  .panel {
    display: flex;
    flex-direction: column;
    width: 390px;
    height: 720px;
    overflow: hidden;
    border-radius: 16px;
    background: var(--baton-surface);
    box-shadow: var(--baton-shadow-2);
  }
  .log {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: flex-end;
    gap: 8px;
    min-height: 0;
    padding: 16px 16px 0;
    overflow: hidden;
  }
  .log.top {
    justify-content: flex-start;
    padding-bottom: 16px;
    overflow: visible;
  }
  .foot {
    padding: 16px;
  }
  section,
  .sheet {
    max-width: 100%;
  }
  .sheet {
    width: 440px;
    padding: 14px;
    border-radius: 12px;
    background: var(--baton-surface);
    box-shadow: var(--baton-shadow-2);
  }
  .sheet > * + * {
    margin-top: 8px;
  }
  .wide {
    width: 640px;
  }
  .narrow {
    width: 328px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .tabs {
    display: flex;
    padding: 8px 8px 0;
    background: var(--baton-canvas);
  }
  .grow {
    flex: 1;
  }
`

/** A top element that shows one board in one language and theme. */
export class GalleryStage extends LitElement {
  static readonly tag = 'gallery-stage'
  static override styles = [base, tokens, styles]
  static override properties = { board: { attribute: false } }
  declare board: (locale: Locale) => { title: string; body: TemplateResult }[]
  readonly scope: ScopeProvider = new ScopeProvider(this, { locale: 'zh-CN', now: () => NOW })

  constructor() {
    super()
    this.board = () => []
  }

  protected override render() {
    return html`<div class="board">
      ${this.board(this.scope.locale).map(
        ({ title, body }) => html`<section><h1>${title}</h1>${body}</section>`,
      )}
    </div>`
  }
}
