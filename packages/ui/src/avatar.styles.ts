import { css, unsafeCSS } from 'lit'
import { TINTS } from './palette.js'

/** The diameters that are used, in px. */
export const SIZES = [20, 24, 28, 32, 36, 40, 44, 56] as const

const tints = Array.from(
  { length: TINTS },
  (_, nth) =>
    `.tint-${nth} { background: var(--baton-tint-${nth}); color: var(--baton-on-tint-${nth}); }`,
).join('\n')

const sizes = SIZES.map((size) => `:host([size='${size}']) { --size: ${size}px; }`).join('\n')

export const styles = css`
  :host {
    --size: 32px;
    position: relative;
    display: inline-block;
    flex: none;
    width: var(--size);
    height: var(--size);
    border-radius: 50%;
    vertical-align: middle;
  }
  ${unsafeCSS(sizes)}
  .round {
    display: grid;
    place-items: center;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border: 1px solid transparent;
    border-radius: 50%;
    font-family: var(--baton-font);
    font-size: calc(var(--size) * 0.42);
    font-weight: 600;
    line-height: 1;
    user-select: none;
  }
  .two {
    font-size: calc(var(--size) * 0.36);
  }
  ${unsafeCSS(tints)}
  .bot,
  .desk {
    background: var(--baton-accent-soft);
    color: var(--baton-accent-text);
  }
  .ready {
    background: var(--baton-ok-soft);
    color: var(--baton-ok-text);
  }
  .you {
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .place,
  .away {
    background: var(--baton-hover);
    color: var(--baton-text-3);
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .away img {
    filter: grayscale(1);
    opacity: 0.7;
  }
  :host([floor]) {
    outline: 2px solid var(--baton-accent);
    outline-offset: 2px;
  }
  .dot {
    position: absolute;
    inset-block-end: -1px;
    inset-inline-end: -1px;
    width: clamp(8px, calc(var(--size) * 0.28), 11px);
    height: clamp(8px, calc(var(--size) * 0.28), 11px);
    border: 2px solid var(--baton-surface);
    border-radius: 50%;
    background: var(--baton-text-3);
    forced-color-adjust: none;
  }
  .online {
    background: var(--baton-ok-dot);
  }
  .busy {
    background: var(--baton-warn-dot);
  }
  .offline::after,
  .invisible::after {
    content: '';
    position: absolute;
    inset: 1.5px;
    border-radius: 50%;
    background: var(--baton-surface);
  }
`
