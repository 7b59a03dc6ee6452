import { css } from 'lit'

export const styles = css`
  :host {
    position: fixed;
    inset-block-end: calc(24px + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(24px + env(safe-area-inset-right, 0px));
    z-index: 2147483000;
    width: 56px;
    height: 56px;
  }
  baton-chat-panel {
    position: absolute;
    inset-block-end: 72px;
    inset-inline-end: 0;
    width: 390px;
    height: min(720px, 100dvh - 112px);
    min-height: 420px;
    animation: rise var(--baton-panel) var(--baton-ease);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(calc(12px * var(--baton-travel)));
    }
  }
  @media (max-width: 480px) {
    baton-chat-panel {
      position: fixed;
      inset: 0;
      width: auto;
      height: 100dvh;
      min-height: 0;
    }
    :host([opened]) baton-launcher {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`
