import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .row {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding: 4px;
  }
  .stop {
    position: relative;
    display: grid;
    justify-items: center;
    flex: none;
    max-width: 96px;
  }
  .face {
    position: relative;
    display: block;
    border-radius: 50%;
  }
  .faded {
    filter: grayscale(1);
  }
  .ring {
    position: absolute;
    inset: -4px;
    border: 2px solid var(--baton-accent);
    border-radius: 50%;
    pointer-events: none;
  }
  .link {
    flex: 1;
    min-width: 20px;
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 0;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    text-align: center;
  }
  /* Words need their room; whoever shows a long path in a narrow place lets it scroll. */
  .link:has(span) {
    min-width: min-content;
  }
  .line {
    width: 100%;
    height: var(--line-top);
    color: var(--baton-text-3);
    overflow: visible;
  }
  .s20 { --line-top: 20px; }
  .s24 { --line-top: 24px; }
  .s28 { --line-top: 28px; }
  .s32 { --line-top: 32px; }
  .s36 { --line-top: 36px; }
  .s40 { --line-top: 40px; }
  .s44 { --line-top: 44px; }
  .passed .line {
    color: var(--baton-accent);
  }
  .stopped,
  .stopped .line {
    color: var(--baton-danger-text);
  }
  .caption {
    margin-top: 6px;
    max-width: 100%;
    overflow: hidden;
    font: var(--baton-text-12);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .inline .row {
    align-items: center;
  }
  .inline .stop {
    grid-auto-flow: column;
    align-items: center;
    gap: 6px;
    max-width: none;
  }
  .inline .caption {
    margin: 0;
    color: var(--baton-text-2);
  }
`
