import { css } from 'lit'

export const styles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
  }
  button {
    position: relative;
    display: grid;
    place-items: center;
    border: 1px solid transparent;
    border-radius: 8px;
    color: var(--baton-text-2);
    transition: background-color var(--baton-quick), color var(--baton-quick);
  }
  .s {
    width: 28px;
    height: 28px;
  }
  .m {
    width: 32px;
    height: 32px;
  }
  .l {
    width: 40px;
    height: 40px;
  }
  .round {
    border-radius: 50%;
  }
  .quiet:hover:enabled,
  .quiet[aria-expanded='true'] {
    background: var(--baton-hover);
    color: var(--baton-text);
  }
  [aria-pressed='true'] {
    color: var(--baton-accent-text);
    background: var(--baton-accent-soft);
  }
  .soft {
    background: var(--baton-accent-soft);
    color: var(--baton-accent-text);
  }
  .filled {
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .filled:hover:enabled {
    background: var(--baton-accent-hover);
  }
  button:disabled {
    color: var(--baton-text-3);
  }
  .filled:disabled {
    background: var(--baton-hover);
  }
  @media (pointer: coarse) {
    button::after {
      content: '';
      position: absolute;
      inset: -6px;
    }
  }
  @media (forced-colors: active) {
    .filled,
    .soft {
      border-color: ButtonText;
    }
  }
`
