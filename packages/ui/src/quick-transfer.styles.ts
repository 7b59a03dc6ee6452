import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  section {
    width: min(320px, 100%);
    overflow: hidden;
    border: 1px solid var(--baton-line);
    border-radius: 12px;
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-3);
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 10px 14px 6px;
  }
  h3 {
    flex: 1;
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  ul {
    max-height: 252px;
    padding: 2px 8px;
    overflow-y: auto;
    overscroll-behavior: contain;
    outline: none;
  }
  li {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 40px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 8px;
    cursor: pointer;
    list-style: none;
  }
  li:hover {
    background: var(--baton-hover);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--baton-accent-soft);
  }
  ul:focus-visible [aria-selected='true'] {
    outline: 2px solid var(--baton-accent);
    outline-offset: -2px;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  .button {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 28px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: var(--baton-accent);
    color: var(--baton-on-accent);
    font: var(--baton-text-12);
    font-weight: 500;
    white-space: nowrap;
  }
  .button:hover {
    background: var(--baton-accent-hover);
  }
  [aria-busy] .button {
    opacity: 0.6;
  }
  kbd {
    padding: 1px 3px;
    border-radius: 4px;
    background: rgb(0 0 0 / 0.24);
  }
  .foot,
  .none {
    padding: 6px 16px 12px;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .none {
    outline: none;
  }
  .full,
  .refusal {
    display: flex;
    gap: 6px;
  }
  .foot svg {
    margin-top: 2px;
  }
  .full {
    color: var(--baton-warn-text);
  }
  .refusal {
    color: var(--baton-danger-text);
  }
  @media (pointer: coarse) {
    li {
      min-height: 48px;
    }
    .button {
      min-height: 44px;
    }
    kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      border-color: Highlight;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(calc(4px * var(--baton-travel, 1)));
    }
  }
`
