import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    container: console / inline-size;
    height: 100%;
    min-height: 0;
    background: var(--baton-canvas);
    font: var(--baton-text-13);
  }
  .frame {
    display: grid;
    position: relative;
    grid-template: minmax(0, 1fr) / 52px 308px minmax(0, 1fr) 328px;
    height: 100%;
    overflow: hidden;
  }
  .frame[data-idle] {
    grid-template-columns: 52px 308px minmax(0, 1fr);
  }
  nav {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    padding: 12px 0;
    border-inline-end: 1px solid var(--baton-line);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    margin-block-end: 8px;
    border-radius: 8px;
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .gap {
    flex: 1;
  }
  baton-console-list {
    min-height: 0;
    border-inline-end: 1px solid var(--baton-line);
    background: var(--baton-surface);
  }
  main {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--baton-surface);
  }
  baton-console-customer {
    min-height: 0;
    overflow-y: auto;
    border-inline-start: 1px solid var(--baton-line);
    background: var(--baton-surface);
  }
  baton-console-conversation {
    flex: 1;
    min-height: 0;
  }
  .idle {
    display: grid;
    flex: 1;
    place-items: center;
    padding: 24px;
  }
  .offers {
    position: absolute;
    z-index: 5;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    width: 312px;
  }
  @container console (min-width: 860px) {
    .offers[minimised] {
      display: none;
    }
  }
  @container console (max-width: 1180px) {
    .frame {
      grid-template-columns: 52px 308px minmax(0, 1fr);
    }
    baton-console-customer {
      display: none;
    }
    .frame[data-side='customer'] baton-console-customer {
      display: block;
      position: absolute;
      z-index: 4;
      inset-block: 0;
      inset-inline-end: 0;
      width: min(328px, 100%);
      box-shadow: var(--baton-shadow-3);
    }
  }
  @container console (max-width: 860px) {
    .frame,
    .frame[data-idle] {
      grid-template-columns: 52px minmax(0, 1fr);
    }
    .frame[data-pane='list'] main,
    .frame[data-pane='conversation'] baton-console-list {
      display: none;
    }
  }
  @container console (max-width: 640px) {
    .frame,
    .frame[data-idle] {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    nav {
      grid-row: 2;
      flex-direction: row;
      justify-content: space-around;
      gap: 0;
      padding: 4px 8px calc(4px + env(safe-area-inset-bottom, 0px));
      border-inline-end: 0;
      border-block-start: 1px solid var(--baton-line);
      background: var(--baton-surface);
    }
    .mark,
    .gap,
    baton-console-tab-bar {
      display: none;
    }
    .frame[data-pane='conversation'] nav {
      display: none;
    }
    .frame[data-pane='conversation'] main {
      grid-row: 1 / 3;
    }
    baton-console-list,
    baton-console-customer {
      border: 0;
    }
    baton-console-list {
      --baton-row: 68px;
    }
    .frame[data-pane='list'][data-place='conversations'] .offers {
      display: none;
    }
    .offers {
      inset-inline: 8px;
      inset-block-start: 60px;
      width: auto;
    }
  }
`
