import { css, unsafeCSS } from 'lit'
import { palette } from './palette.js'

type Theme = 'light' | 'dark'

const colours = (theme: Theme) =>
  unsafeCSS(
    Object.entries(palette)
      .map(([role, pair]) => `--baton-${role}: ${pair[theme]};`)
      .join(' '),
  )

const shadows = (near: string, middle: string, far: string, rgb: string) =>
  unsafeCSS(
    `--baton-shadow-1: 0 1px 2px rgb(${rgb} / ${near}); ` +
      `--baton-shadow-2: 0 4px 16px rgb(${rgb} / ${middle}); ` +
      `--baton-shadow-3: 0 16px 48px rgb(${rgb} / ${far});`,
  )

const light = css`
  ${colours('light')} ${shadows('.06', '.10', '.18', '20 21 24')}
`
const dark = css`
  ${colours('dark')} ${shadows('.4', '.5', '.6', '0 0 0')}
`

/**
 * The sheet of a top element (`<baton-chat>`, `<baton-console>`): all custom properties on its
 * host, themed by its attribute `theme="light|dark|auto"` (auto without it). A site that sets
 * `--baton-<role>` on the element from outside wins, because outer rules beat `:host`.
 */
export const tokens = css`
  :host {
    color-scheme: light;
    ${light}
    --baton-font: Inter, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
    --baton-font-zh: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
    --baton-text-11: 11px / 16px var(--baton-font);
    --baton-text-12: 12px / 18px var(--baton-font);
    --baton-text-13: 13px / 20px var(--baton-font);
    --baton-text-14: 14px / 22px var(--baton-font);
    --baton-text-15: 15px / 22px var(--baton-font);
    --baton-text-16: 16px / 24px var(--baton-font);
    --baton-text-20: 20px / 30px var(--baton-font);
    --baton-text-24: 24px / 34px var(--baton-font);
    --baton-quick: 120ms;
    --baton-enter: 180ms;
    --baton-leave: 140ms;
    --baton-panel: 240ms;
    --baton-relay: 480ms;
    --baton-ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --baton-travel: 1;
    color: var(--baton-text);
    font: var(--baton-text-13);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host(:lang(zh)) {
    --baton-text-15: 15px / 24px var(--baton-font);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      color-scheme: dark;
      ${dark}
    }
  }
  :host([theme='dark']) {
    color-scheme: dark;
    ${dark}
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --baton-quick: 80ms;
      --baton-enter: 80ms;
      --baton-leave: 80ms;
      --baton-panel: 80ms;
      --baton-relay: 80ms;
      --baton-travel: 0;
    }
  }
`
