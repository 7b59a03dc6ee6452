import { css } from 'lit'

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    width: min(560px, 100% - 48px);
    max-height: min(640px, 100dvh - 48px);
    padding: 0;
    border: 1px solid var(--baton-line);
    border-radius: 16px;
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-3);
    color: var(--baton-text);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--baton-scrim);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 0 20px;
  }
  h2 {
    font: var(--baton-text-16);
    font-weight: 600;
  }
  p {
    padding: 4px 20px 12px;
    color: var(--baton-text-2);
  }
  ul {
    flex: 1;
    min-height: 0;
    margin: 0;
    padding: 0 20px;
    overflow-y: auto;
    list-style: none;
    border-block: 1px solid var(--baton-line);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 10px 0;
  }
  li + li {
    border-top: 1px solid var(--baton-line);
  }
  .words {
    display: grid;
    flex: 1 1 180px;
    min-width: 0;
  }
  bdi {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line {
    overflow: hidden;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  select {
    min-width: 0;
    max-width: 100%;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--baton-control);
    border-radius: 8px;
    background: var(--baton-surface);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
    padding: 12px 20px;
  }
  @media (max-width: 640px) {
    dialog {
      width: 100%;
      max-width: none;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    select {
      height: 44px;
      font: var(--baton-text-16);
    }
  }
`
