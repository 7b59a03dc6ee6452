import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 52px;
    padding: 4px 16px;
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
    overflow: hidden;
    font: var(--baton-text-14);
    font-weight: 600;
    white-space: nowrap;
  }
  h2 bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .who p {
    overflow: hidden;
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
    color: var(--baton-text-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .narrow,
  .back,
  .details {
    display: none;
  }
  @container console (max-width: 1180px) {
    .details {
      display: block;
    }
  }
  @container console (max-width: 860px) {
    .back {
      display: block;
    }
    header {
      padding-inline: 8px;
    }
  }
  @container console (max-width: 640px) {
    .wide {
      display: none;
    }
    .narrow {
      display: inline-flex;
    }
  }
`
