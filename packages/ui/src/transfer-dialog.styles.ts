import { css } from 'lit'

export const styles = css`
  dialog {
    --dialog-width: 860px;
    height: min(640px, 100dvh - 48px);
  }
  h2 {
    flex: none;
    max-width: 65%;
  }
  header baton-tag[tone='vip'] {
    flex: none;
  }
  baton-answers {
    flex: none;
    margin: 0 20px 12px;
  }
  .scroll {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .body {
    flex: 1;
    display: grid;
    grid-template-columns: 455fr 405fr;
    min-height: 0;
    border-block: 1px solid var(--baton-line);
  }
  baton-target-list {
    border-inline-end: 1px solid var(--baton-line);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-width: 0;
    min-height: 0;
    padding: 12px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .switches {
    display: grid;
    gap: 8px;
    margin-top: auto;
  }
  .says {
    flex: 1 1 240px;
    min-width: 0;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .warning,
  .refusal {
    display: flex;
    gap: 6px;
  }
  .says svg {
    margin-top: 2px;
  }
  .warning {
    color: var(--baton-warn-text);
  }
  .refusal {
    color: var(--baton-danger-text);
  }
  @media (max-width: 640px) {
    dialog {
      height: 100dvh;
    }
    .scroll {
      display: block;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    baton-answers {
      margin: 12px 16px;
    }
    .body {
      display: block;
      border-bottom: 0;
    }
    baton-answers + .body {
      border-top: 1px solid var(--baton-line);
    }
    baton-target-list {
      border-inline-end: 0;
      border-bottom: 1px solid var(--baton-line);
    }
    .side {
      padding: 16px;
      overflow: visible;
    }
    .says {
      flex-basis: 100%;
    }
    .send {
      flex: 1;
    }
  }
`
