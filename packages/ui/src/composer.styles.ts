import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .box {
    border: 1px solid var(--baton-control);
    border-radius: 12px;
    background: var(--baton-surface);
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  .box:focus-within {
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  .grow {
    display: grid;
    max-height: calc(var(--lines) + 18px);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .widget .grow {
    --lines: 144px;
    font: var(--baton-text-15);
  }
  .console .grow {
    --lines: min(40vh, 240px);
    min-height: 60px;
    font: var(--baton-text-14);
  }
  .console.mode-reply .grow,
  .console .grow {
    padding-top: 4px;
  }
  textarea,
  .mirror {
    grid-area: 1 / 1;
    min-width: 0;
    padding: 9px 14px;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .mirror {
    visibility: hidden;
  }
  textarea {
    display: block;
    width: 100%;
    height: 100%;
    resize: none;
    outline: none;
    caret-color: var(--baton-accent);
  }
  textarea::placeholder {
    color: var(--baton-text-3);
    opacity: 1;
  }
  :lang(zh) textarea::placeholder,
  .zh-hint textarea::placeholder {
    font-family: var(--baton-font-zh);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    padding: 0 6px 6px 8px;
  }
  .tools .gap {
    flex: 1;
  }
  .hint {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 14px 0;
    color: var(--baton-text-2);
  }
  .console .header {
    display: block;
    border-bottom: 1px solid var(--baton-line);
    border-radius: 11px 11px 0 0;
  }
  .header.none {
    display: none;
  }
  .mode-anonymous {
    border-color: var(--baton-ink);
  }
  .mode-anonymous:focus-within {
    border-color: var(--baton-ink);
    box-shadow: 0 0 0 3px var(--baton-hover);
  }
  .mode-anonymous .header {
    border-color: var(--baton-ink);
    background: var(--baton-ink);
  }
  .mode-note,
  .mode-note:focus-within {
    border: 1px dashed var(--baton-note-line);
    background: var(--baton-note-ground);
    color: var(--baton-note-text);
  }
  .mode-note:focus-within {
    box-shadow: 0 0 0 3px var(--baton-note-ground), 0 0 0 4px var(--baton-note-line);
  }
  .mode-note .header {
    border-bottom: 1px dashed var(--baton-note-line);
  }
  .mode-note .hint,
  .mode-note textarea::placeholder {
    color: var(--baton-note-text);
  }
  @media (pointer: coarse) {
    .grow {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .box:focus-within {
      outline: 2px solid Highlight;
    }
  }
`
