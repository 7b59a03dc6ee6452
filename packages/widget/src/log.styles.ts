import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  [role='log'] {
    display: flex;
    flex-direction: column;
    margin-block-start: auto;
    padding: 16px 16px 8px;
  }
  .row {
    margin-block-start: 12px;
  }
  .row:first-child,
  .run {
    margin-block-start: 4px;
  }
  .extra {
    display: grid;
    gap: 12px;
    padding: 0 16px 12px;
  }
`
