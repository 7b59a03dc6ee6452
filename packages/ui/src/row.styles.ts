import { css } from 'lit'

/** What conversation rows and colleague rows share: ground by state, one wide button. */
export const row = css`
  :host {
    display: block;
    position: relative;
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    border-radius: 8px;
  }
  .row:hover {
    background: var(--baton-hover);
  }
  .row.selected {
    background: var(--baton-accent-soft);
  }
  .main {
    flex: 1;
    display: grid;
    align-items: center;
    min-width: 0;
    padding: 0 8px;
    border-radius: 8px;
    text-align: start;
  }
  .main:focus-visible {
    outline-offset: 0;
    background: var(--baton-surface);
  }
  .selected .main:focus-visible {
    background: none;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .row.selected {
      outline: 1px solid Highlight;
    }
  }
`

/** The bolt of the quick transfer: on hover and focus of a row, always where nothing can hover. */
export const bolt = css`
  baton-icon-button {
    visibility: hidden;
  }
  .row:hover baton-icon-button,
  .row:focus-within baton-icon-button {
    visibility: visible;
  }
  @media (hover: none) {
    baton-icon-button {
      visibility: visible;
    }
  }
`
