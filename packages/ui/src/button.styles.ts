import { css } from 'lit'

export const styles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
    min-width: 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    width: 100%;
    min-width: 0;
    border: 1px solid transparent;
    border-radius: 8px;
    font-weight: 500;
    text-align: center;
    transition: background-color var(--baton-quick), border-color var(--baton-quick);
  }
  .s {
    min-height: 28px;
    padding: 4px 10px;
    font: var(--baton-text-12);
    font-weight: 500;
  }
  .m {
    min-height: 32px;
    padding: 5px 12px;
    font: var(--baton-text-13);
    font-weight: 500;
  }
  .l {
    min-height: 44px;
    padding: 9px 12px;
    gap: 8px;
    border-radius: 10px;
    font: var(--baton-text-15);
    font-weight: 500;
  }
  .pill {
    border-radius: 22px;
  }
  .filled {
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .filled:hover:enabled {
    background: var(--baton-accent-hover);
  }
  .plain {
    background: var(--baton-raised);
    border-color: var(--baton-line);
    box-shadow: var(--baton-shadow-1);
  }
  .plain:hover:enabled {
    background: var(--baton-hover);
  }
  .soft {
    background: var(--baton-accent-soft);
    border-color: var(--baton-accent-line);
    color: var(--baton-accent-text);
  }
  .soft:hover:enabled {
    border-color: var(--baton-accent-text);
  }
  .ink {
    background: var(--baton-ink);
    color: var(--baton-on-ink);
  }
  .note {
    background: var(--baton-note-text);
    color: var(--baton-note-ground);
  }
  .quiet {
    color: var(--baton-text-2);
  }
  .quiet:hover:enabled {
    background: var(--baton-hover);
    color: var(--baton-text);
  }
  .warn {
    background: var(--baton-warn-soft);
    border-color: var(--baton-warn-dot);
    color: var(--baton-warn-text);
  }
  .warn:hover:enabled {
    border-color: var(--baton-warn-text);
  }
  .danger {
    background: var(--baton-raised);
    border-color: var(--baton-line);
    color: var(--baton-danger-text);
  }
  .danger:hover:enabled {
    background: var(--baton-danger-soft);
  }
  button:active:enabled {
    transform: translateY(calc(1px * var(--baton-travel, 1)));
  }
  button:disabled {
    background: var(--baton-hover);
    border-color: transparent;
    box-shadow: none;
    color: var(--baton-text-3);
  }
  .words {
    min-width: 0;
  }
  .busy .spin {
    animation: turn 900ms linear infinite;
  }
  kbd {
    margin-inline-start: 2px;
    padding: 0 5px;
    border: 1px solid var(--baton-line);
    border-radius: 4px;
    background: var(--baton-surface);
    color: var(--baton-text-3);
    font: var(--baton-text-11);
    font-weight: 500;
  }
  .filled kbd,
  .ink kbd,
  .note kbd {
    border-color: transparent;
    background: rgb(0 0 0 / 0.24);
    color: inherit;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
    button.s,
    button.m {
      position: relative;
    }
    button.s::after,
    button.m::after {
      content: '';
      position: absolute;
      inset: -6px 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy .spin {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`
