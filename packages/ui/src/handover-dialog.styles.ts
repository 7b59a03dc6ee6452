import { css } from 'lit'

export const styles = css`
  p {
    flex: none;
    padding: 0 20px 12px;
    color: var(--baton-text-2);
    text-wrap: pretty;
  }
  ul {
    flex: 1;
    min-height: 0;
    padding: 4px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--baton-line);
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, 240px);
    gap: 8px 12px;
    align-items: center;
    min-height: 56px;
    padding: 8px 0;
  }
  li + li {
    border-top: 1px solid var(--baton-line);
  }
  .words {
    display: grid;
    min-width: 0;
  }
  bdi,
  .line {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  bdi {
    font-weight: 600;
  }
  .line {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  .end {
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  .result {
    display: flex;
    gap: 6px;
    font: var(--baton-text-12);
    overflow-wrap: anywhere;
  }
  .result svg {
    margin-top: 2px;
  }
  .waiting {
    color: var(--baton-accent-text);
  }
  .taken {
    color: var(--baton-ok-text);
  }
  .stopped {
    color: var(--baton-warn-text);
  }
  .field {
    position: relative;
    color: var(--baton-text-2);
  }
  .field > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 8px;
    height: 100%;
    pointer-events: none;
  }
  select {
    width: 100%;
    height: 32px;
    padding: 0 28px 0 10px;
    border: 1px solid var(--baton-control);
    border-radius: 8px;
    background: var(--baton-surface);
    color: var(--baton-text);
    text-overflow: ellipsis;
    appearance: none;
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  select:focus {
    outline: none;
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  option,
  optgroup {
    background: var(--baton-surface);
    color: var(--baton-text);
  }
  @media (max-width: 640px) {
    p {
      padding: 12px 16px;
    }
    ul {
      padding: 4px 16px;
      border-bottom: 0;
    }
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .end {
      grid-column: 2;
    }
    select {
      height: 44px;
      font-size: 16px;
    }
    footer baton-button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    select:focus {
      outline: 2px solid Highlight;
    }
  }
`
