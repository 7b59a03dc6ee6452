import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 16px 8px;
  }
  .tabs {
    display: flex;
    flex: none;
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--baton-line);
    border-radius: 8px;
    background: var(--baton-sunken);
  }
  .tabs button {
    min-height: 26px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 6px;
    color: var(--baton-text-2);
    font-variant-numeric: tabular-nums;
  }
  .tabs button:hover {
    color: var(--baton-text);
  }
  .tabs [aria-selected='true'] {
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-1);
    color: var(--baton-text);
    font-weight: 600;
  }
  .tabs span {
    margin-inline-start: 2px;
    color: var(--baton-text-2);
    font-weight: 400;
  }
  .search {
    position: relative;
    flex: 1 1 160px;
    min-width: 0;
  }
  .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 10px;
    height: 100%;
    color: var(--baton-text-3);
    pointer-events: none;
  }
  input {
    width: 100%;
    height: 32px;
    padding-inline: 32px 10px;
    border: 1px solid var(--baton-control);
    border-radius: 8px;
    background: var(--baton-surface);
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  input::placeholder {
    color: var(--baton-text-3);
    opacity: 1;
  }
  input:focus {
    outline: none;
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  .panel {
    flex: 1;
    min-height: 0;
    padding: 0 9px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .head {
    padding: 4px 11px;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  .none {
    padding: 24px 11px;
    color: var(--baton-text-2);
    text-align: center;
    overflow-wrap: anywhere;
  }
  @media (max-width: 640px) {
    .panel {
      max-height: 324px;
    }
  }
  @media (pointer: coarse) {
    .tabs button {
      min-height: 40px;
    }
    input {
      height: 44px;
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    input:focus {
      outline: 2px solid Highlight;
    }
    .tabs [aria-selected='true'] {
      border-color: Highlight;
    }
  }
`
