import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .menu {
    position: absolute;
    z-index: 10;
    width: max-content;
    min-width: 208px;
    max-width: 288px;
    padding: 6px;
    border: 1px solid var(--baton-line);
    border-radius: 12px;
    background: var(--baton-raised);
    box-shadow: var(--baton-shadow-3);
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  .below {
    inset-block-start: calc(100% + 6px);
  }
  .above {
    inset-block-end: calc(100% + 6px);
  }
  .below.start,
  .above.start {
    inset-inline-start: 0;
  }
  .below.end,
  .above.end {
    inset-inline-end: 0;
  }
  .beside {
    inset-inline-start: calc(100% + 8px);
    inset-block-end: 0;
  }
  button {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 6px 10px;
    border-radius: 8px;
    font: var(--baton-text-14);
    text-align: start;
  }
  .dense button {
    min-height: 36px;
    font: var(--baton-text-13);
  }
  button svg {
    color: var(--baton-text-2);
  }
  button:hover,
  button:focus-visible:not(.current) {
    background: var(--baton-hover);
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  .current,
  .current svg {
    color: var(--baton-accent-text);
  }
  .current {
    background: var(--baton-accent-soft);
    font-weight: 500;
  }
  .danger,
  .danger svg {
    color: var(--baton-danger-text);
  }
  .words {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .words small {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .dot {
    width: 8px;
    height: 8px;
    margin-inline: 4px;
    border: 2px solid var(--baton-text-3);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .dot.ok {
    border-color: var(--baton-ok-dot);
    background: var(--baton-ok-dot);
  }
  .dot.warn {
    border-color: var(--baton-warn-dot);
    background: var(--baton-warn-dot);
  }
  hr {
    margin: 6px 10px;
    border: 0;
    border-top: 1px solid var(--baton-line);
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(calc(-4px * var(--baton-travel, 1)));
    }
  }
`
