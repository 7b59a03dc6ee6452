import { css } from 'lit'

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    width: min(860px, 100% - 48px);
    max-width: none;
    height: min(640px, 100dvh - 48px);
    max-height: none;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--baton-line);
    border-radius: 16px;
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-3);
    color: var(--baton-text);
    outline: none;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  dialog::backdrop {
    background: var(--baton-scrim);
    animation: fade var(--baton-enter) var(--baton-ease);
  }
  header {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    padding: 12px 12px 10px 20px;
  }
  h2 {
    flex: none;
    max-width: 65%;
    font: var(--baton-text-16);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  header baton-tag[tone='vip'] {
    flex: none;
  }
  header baton-icon-button {
    margin-inline-start: auto;
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
  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
    padding: 12px 20px;
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
      width: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    header {
      padding-top: max(8px, env(safe-area-inset-top));
      padding-inline-start: 16px;
      border-bottom: 1px solid var(--baton-line);
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
    footer {
      padding: 12px 16px max(12px, env(safe-area-inset-bottom));
      border-top: 1px solid var(--baton-line);
    }
    .says {
      flex-basis: 100%;
    }
    .send {
      flex: 1;
    }
    footer baton-button::part(button) {
      min-height: 44px;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(calc(8px * var(--baton-travel, 1)));
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
`
