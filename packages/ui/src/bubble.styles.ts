import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    --corner: 18px;
    --small: 6px;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
  .own {
    flex-direction: row-reverse;
  }
  .column {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
    max-width: min(300px, 82%);
  }
  .own .column {
    align-items: flex-end;
  }
  .column {
    gap: 4px;
  }
  .face {
    flex: none;
    width: 28px;
  }
  .bubble {
    position: relative;
    max-width: 100%;
    padding: 9px 14px;
    border: 1px solid transparent;
    border-radius: var(--corner);
    font: var(--baton-text-15);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .single .bubble,
  .last .bubble {
    border-end-start-radius: var(--small);
  }
  .own.single .bubble,
  .own.last .bubble {
    border-end-start-radius: var(--corner);
    border-end-end-radius: var(--small);
  }
  blockquote {
    display: -webkit-box;
    margin-bottom: 4px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--baton-control);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--baton-text-2);
    font: var(--baton-text-13);
    white-space: normal;
  }
  .human .bubble,
  .console.visitor .bubble {
    background: var(--baton-hover);
  }
  .bot .bubble {
    border-color: var(--baton-line);
    background: var(--baton-surface);
  }
  .widget.own .bubble {
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .console {
    --corner: 12px;
    --small: 4px;
  }
  .console .column {
    max-width: 76%;
  }
  .console .bubble {
    padding: 6px 12px;
    font: var(--baton-text-13);
  }
  .console.human .bubble {
    background: var(--baton-accent-soft);
  }
  .console.failed .bubble {
    background: var(--baton-danger-soft);
    color: var(--baton-danger-text);
  }
  .row.draft .bubble {
    border: 1px dashed var(--baton-control);
    background: none;
    color: var(--baton-text-2);
  }
  .note .column {
    flex: 1;
    max-width: none;
    align-items: stretch;
  }
  .row.note .bubble {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 10px;
    padding: 8px 12px;
    border: 1px dashed var(--baton-note-line);
    border-radius: 8px;
    background: var(--baton-note-ground);
    color: var(--baton-note-text);
    white-space: normal;
  }
  .note .head {
    font-weight: 600;
  }
  .note .head time {
    font-weight: 400;
  }
  .note .words {
    grid-column: 2;
    white-space: pre-wrap;
  }
  .rich {
    white-space: normal;
  }
  .rich > * + * {
    margin-top: 4px;
  }
  .rich strong {
    font-weight: 600;
  }
  .rich ol,
  .rich ul {
    padding-inline-start: 22px;
  }
  .rich code {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--baton-hover);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .caret {
    display: inline-block;
    width: 2px;
    height: 1.1em;
    margin-inline-start: 1px;
    background: var(--baton-accent);
    vertical-align: text-bottom;
    animation: blink 1s steps(2, jump-none) infinite;
  }
  .link {
    color: inherit;
  }
  .bot .link,
  .console .link,
  .human .link {
    color: var(--baton-accent-text);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-top: 3px;
    padding-inline: 2px;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .widget .mark.read,
  .mark.read svg {
    color: var(--baton-accent-text);
  }
  .widget .mark.read + time {
    color: var(--baton-accent-text);
  }
  .mark.failed {
    color: var(--baton-danger-text);
  }
  .meta .link {
    color: var(--baton-accent-text);
    font: inherit;
  }
  @media (pointer: coarse) {
    .meta button {
      position: relative;
    }
    .meta button::after {
      content: '';
      position: absolute;
      inset: -13px -8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bubble {
      border-color: CanvasText;
    }
    .caret {
      background: CanvasText;
    }
  }
  @keyframes blink {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.2;
    }
  }
`
