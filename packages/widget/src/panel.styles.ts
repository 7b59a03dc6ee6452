import { css } from 'lit'

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    background: var(--baton-surface);
    border: 1px solid var(--baton-line);
    border-radius: 16px;
    box-shadow: var(--baton-shadow-3);
    font: var(--baton-text-15);
  }
  .welcome {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 8px;
    min-height: 0;
    overflow-y: auto;
    padding: 24px 16px 16px;
  }
  h3 {
    font: var(--baton-text-20);
    font-weight: 600;
  }
  .greeting {
    color: var(--baton-text-2);
    text-wrap: pretty;
  }
  .starters {
    margin-block-start: 12px;
    border: 1px solid var(--baton-line);
    border-radius: 14px;
    list-style: none;
    overflow: clip;
  }
  .starters li + li {
    border-block-start: 1px solid var(--baton-line);
  }
  .starters button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: 48px;
    padding: 10px 16px;
    text-align: start;
  }
  .starters button:hover {
    background: var(--baton-hover);
  }
  .starters button:focus-visible {
    outline-offset: -2px;
    border-radius: 14px;
  }
  .starters svg {
    color: var(--baton-text-3);
  }
  .form {
    display: grid;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 16px;
  }
  footer {
    padding: 8px 12px calc(12px + env(safe-area-inset-bottom, 0px));
  }
  .ended {
    display: flex;
    gap: 8px;
    border-block-start: 1px solid var(--baton-line);
    padding-block-start: 12px;
  }
  .ended > * {
    flex: 1 1 auto;
  }
  .error {
    padding: 8px 16px 0;
  }
  @media (max-width: 480px) {
    :host {
      border: 0;
      border-radius: 0;
      padding-block-start: env(safe-area-inset-top, 0px);
    }
  }
  @media (forced-colors: active) {
    :host {
      border-color: CanvasText;
    }
  }
`
