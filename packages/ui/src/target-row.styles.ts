import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-height: 56px;
    padding: 7px 11px;
    border: 1px solid transparent;
    border-radius: 10px;
    cursor: pointer;
    user-select: none;
    transition: background-color var(--baton-quick);
  }
  :host(:hover) {
    background: var(--baton-hover);
  }
  :host([aria-selected='true']) {
    border-color: var(--baton-accent);
    background: var(--baton-accent-soft);
  }
  :host([aria-disabled='true']) {
    background: none;
    cursor: default;
  }
  :host(:focus-visible) {
    outline-offset: 1px;
  }
  .words {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .top {
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-width: 0;
  }
  .name {
    flex: none;
    max-width: 100%;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about,
  .detail {
    min-width: 0;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  .about {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .detail {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .end {
    display: grid;
    gap: 2px;
    justify-items: end;
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .online {
    color: var(--baton-ok-text);
  }
  .busy {
    color: var(--baton-warn-text);
  }
  .full {
    color: var(--baton-danger-text);
  }
  .offline,
  .waiting {
    color: var(--baton-text-3);
  }
  :host([aria-selected='true']) .waiting,
  :host([aria-selected='true']) baton-load {
    color: var(--baton-text-2);
  }
  :host([aria-disabled='true']) .name {
    color: var(--baton-text-2);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    :host([aria-selected='true']) {
      border-color: Highlight;
    }
  }
`
