import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .path {
    margin: -4px;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  summary {
    width: max-content;
    max-width: 100%;
    border-radius: 4px;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    cursor: pointer;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 4px;
    font: var(--baton-text-13);
  }
  .person bdi {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    summary {
      padding-block: 12px;
    }
  }
`
