import { css } from 'lit'

export const styles = css`
  .main {
    grid-template-columns: auto 1fr;
    gap: 10px;
    min-height: var(--baton-row, 48px);
  }
  .lead {
    display: grid;
  }
  .text {
    display: grid;
    min-width: 0;
  }
  .top,
  .bottom {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 20px;
  }
  .bottom {
    font: var(--baton-text-12);
    color: var(--baton-text-2);
  }
  .name {
    min-width: 0;
    font-weight: 500;
  }
  .unread .name {
    font-weight: 600;
  }
  .high {
    color: var(--baton-warn-text);
  }
  .urgent {
    color: var(--baton-danger-text);
  }
  .push {
    flex: 1;
  }
  time,
  baton-timer {
    flex: none;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
  .line {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .draft {
    color: var(--baton-accent-text);
  }
  .state {
    display: grid;
    color: var(--baton-text-3);
  }
  baton-badge,
  baton-tag {
    flex: none;
  }
  .action {
    display: contents;
  }
  ::slotted([slot='action']) {
    flex: none;
    margin-inline-end: 8px;
  }
`
