import { css } from 'lit'

/** The frame of every card of the widget. */
export const frame = css`
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--baton-line);
    border-radius: 14px;
    background: var(--baton-raised);
    text-wrap: pretty;
  }
  .collapsed {
    display: flex;
    align-items: center;
    gap: 8px;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
`

export const styles = css`
  :host {
    display: block;
  }
  .accent {
    border-color: var(--baton-accent-line);
  }
  h3 {
    font: var(--baton-text-16);
    font-weight: 600;
  }
  .head {
    display: grid;
    gap: 2px;
  }
  .body {
    font: var(--baton-text-14);
    color: var(--baton-text-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions ::slotted(*) {
    flex: 1 1 120px;
  }
  .foot {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  slot {
    display: contents;
  }
  .none {
    display: none;
  }
`
