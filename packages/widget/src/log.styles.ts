import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  :host(:focus-visible) {
    outline-offset: -2px;
  }
  [role='log'] {
    display: flex;
    flex-direction: column;
    margin-block-start: auto;
    padding: 16px 16px 8px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 12px;
  }
  .row:first-child,
  .run {
    margin-block-start: 4px;
  }
  .along {
    display: grid;
    gap: 8px;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
  }
  .kept {
    display: flex;
    align-items: center;
    gap: 8px;
    font: var(--baton-text-13);
    color: var(--baton-text);
  }
  .kept svg {
    color: var(--baton-ok-dot);
  }
  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--baton-line);
    font: var(--baton-text-14);
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .extra {
    display: grid;
    gap: 12px;
    padding: 0 16px 12px;
  }
`
