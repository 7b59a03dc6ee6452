import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 48px;
    padding: 8px 16px 0;
  }
  h1 {
    font: var(--baton-text-15);
    font-weight: 600;
  }
  .search {
    display: grid;
    align-items: center;
    margin: 8px 12px;
  }
  .search > * {
    grid-area: 1 / 1;
  }
  .search svg {
    margin-inline-start: 10px;
    color: var(--baton-text-3);
    pointer-events: none;
    z-index: 1;
  }
  .incoming {
    display: grid;
    gap: 4px;
    padding: 4px 0 8px;
  }
  input {
    height: 34px;
    min-width: 0;
    padding: 0 12px 0 34px;
    border: 1px solid var(--baton-line);
    border-radius: 8px;
    background: var(--baton-sunken);
  }
  input::placeholder {
    color: var(--baton-text-3);
  }
  input:focus-visible {
    outline: 3px solid var(--baton-accent-soft);
    outline-offset: 0;
    border-color: var(--baton-accent);
  }
  .offline {
    margin: 0 12px 8px;
  }
  .rows {
    flex: 1;
    min-height: 0;
    padding: 0 8px 16px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .stopped {
    padding: 12px;
  }
  @container console (max-width: 640px) {
    input {
      height: 44px;
      font-size: 16px;
    }
  }
`
