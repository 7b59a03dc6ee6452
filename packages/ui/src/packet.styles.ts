import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .panel {
    border: 1px solid var(--baton-line);
    border-radius: 10px;
    background: var(--baton-sunken);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 38px;
    padding: 4px 12px;
    border-radius: 10px;
    text-align: start;
  }
  .head:focus-visible {
    outline-offset: -2px;
  }
  h3 {
    display: contents;
  }
  .title {
    font: var(--baton-text-13);
    font-weight: 600;
    white-space: nowrap;
  }
  baton-relay {
    flex: none;
    width: 104px;
    margin: -4px;
  }
  .read {
    flex: 1;
    overflow: hidden;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head > svg {
    color: var(--baton-text-2);
    transition: transform var(--baton-quick);
  }
  [aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
  .rows {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px 24px;
    padding: 8px 12px;
    border-top: 1px solid var(--baton-line);
  }
  .plain .rows {
    grid-template-columns: 1fr;
    padding: 0;
    border: 0;
  }
  @container (max-width: 520px) {
    .rows {
      grid-template-columns: 1fr;
    }
    .read,
    baton-relay {
      display: none;
    }
    .title {
      flex: none;
    }
    .gap {
      flex: 1;
    }
  }
`
