import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .sentence {
    display: grid;
    gap: 2px;
    font: var(--baton-text-15);
    font-weight: 500;
  }
  .sentence p {
    line-height: 36px;
  }
  .figure {
    font: var(--baton-text-24);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .foot {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
  baton-relay {
    margin-inline: -4px;
  }
`
