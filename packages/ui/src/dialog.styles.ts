import { css } from 'lit'

/** The frame of every dialog of the console: a head, what scrolls, a foot; the whole screen of a phone. */
export const dialogFrame = css`
  :host {
    display: contents;
  }
  dialog {
    width: min(var(--dialog-width, 640px), 100% - 48px);
    max-width: none;
    max-height: min(640px, 100dvh - 48px);
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
    font: var(--baton-text-16);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  header baton-icon-button {
    margin-inline-start: auto;
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
  @media (max-width: 640px) {
    dialog {
      width: 100%;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    header {
      padding-top: max(8px, env(safe-area-inset-top));
      padding-inline-start: 16px;
      border-bottom: 1px solid var(--baton-line);
    }
    footer {
      padding: 12px 16px max(12px, env(safe-area-inset-bottom));
      border-top: 1px solid var(--baton-line);
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
