import { css } from 'lit'

/**
 * What every part starts from: box sizing, reset controls, the focus ring of the house,
 * `.sr` for words that only screen readers get, `.zh` for signs that want the Chinese font.
 */
export const base = css`
  :host {
    box-sizing: border-box;
    font: var(--baton-text-13);
    color: var(--baton-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  textarea,
  select {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
  }
  p,
  h1,
  h2,
  h3,
  ol,
  ul,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--baton-accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .zh {
    font-family: var(--baton-font-zh);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`

/** A text link that acts: accent words with a line below, as used beside sentences. */
export const link = css`
  .link {
    color: var(--baton-accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
    border-radius: 4px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
`
