import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .packet,
  .foot {
    width: 100%;
    max-width: 912px;
    margin: 0 auto;
    padding: 12px 16px 0;
  }
  .packet:empty {
    display: none;
  }
  .packet {
    max-height: 40%;
    overflow-y: auto;
  }
  baton-console-log {
    flex: 1;
    min-height: 0;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding-block: 8px calc(16px + env(safe-area-inset-bottom, 0px));
  }
  .stopped {
    padding: 24px;
  }
`
