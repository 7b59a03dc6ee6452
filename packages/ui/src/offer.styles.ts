import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .card {
    width: min(312px, 100%);
    border: 2px solid var(--baton-accent);
    border-radius: 12px;
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-3);
  }
  .wide.card {
    width: 100%;
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 14px 10px 0 16px;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  h3 {
    font: var(--baton-text-14);
    font-weight: 600;
  }
  .small {
    font: var(--baton-text-12);
    color: var(--baton-text-2);
  }
  .body {
    display: grid;
    gap: 8px;
    padding: 10px 16px 12px;
  }
  .customer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-width: 0;
    font-weight: 600;
  }
  .high {
    color: var(--baton-warn-text);
  }
  .urgent {
    color: var(--baton-danger-text);
  }
  blockquote {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--baton-accent-line);
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  baton-packet {
    --baton-label: 56px;
  }
  .all {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--baton-line);
    border-radius: 4px;
    color: var(--baton-text-3);
    font: var(--baton-text-11);
  }
  .actions {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border-top: 1px solid var(--baton-line);
  }
  .actions > * {
    flex: 1;
  }
  baton-menu baton-button {
    width: 100%;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 48px;
    padding: 6px 8px;
    border: 2px solid var(--baton-accent);
    border-radius: 8px;
    background: var(--baton-surface);
  }
  .line .words {
    white-space: nowrap;
    overflow: hidden;
  }
  .line .words > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .line .words > .name {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 500;
  }
  .bar {
    min-height: 64px;
    border-radius: 12px;
    box-shadow: var(--baton-shadow-2);
  }
  .open {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 10px;
    min-width: 0;
    border-radius: 6px;
    text-align: start;
  }
`
