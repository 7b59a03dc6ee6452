import { css } from 'lit'

export const styles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 16px;
    border-block-end: 1px solid var(--baton-line);
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 6px;
    font: var(--baton-text-15);
    font-weight: 600;
  }
  .who p {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .who .online {
    color: var(--baton-ok-text);
  }
  section {
    display: grid;
    gap: 8px;
    padding: 12px 16px 14px;
    border-block-end: 1px solid var(--baton-line);
  }
  h3 {
    font: var(--baton-text-12);
    font-weight: 600;
    color: var(--baton-text-2);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  select {
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--baton-control);
    border-radius: 6px;
    background: var(--baton-surface);
    color: inherit;
  }
  ul,
  ol {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  li {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-variant-numeric: tabular-nums;
  }
  .order {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  small,
  time {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .path bdi {
    overflow-wrap: anywhere;
  }
  .close {
    display: none;
  }
  @container console (max-width: 1180px) {
    .close {
      display: block;
    }
  }
`
