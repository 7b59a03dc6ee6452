import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    max-width: 100%;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 248px;
    max-width: 100%;
    min-height: 52px;
    padding: 6px 8px 6px 12px;
    border: 1px solid var(--baton-line);
    border-radius: 12px;
    background: var(--baton-surface);
    color: var(--baton-text);
    text-align: start;
  }
  button.card:hover {
    background: var(--baton-hover);
  }
  .failed {
    border-color: var(--baton-danger-dot);
  }
  .card > svg {
    color: var(--baton-text-2);
  }
  .failed > svg {
    color: var(--baton-danger-text);
  }
  .about {
    display: grid;
    flex: 1;
    min-width: 0;
    font: var(--baton-text-13);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .size {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 100%;
    height: 3px;
    margin-block-start: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--baton-line);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    border-radius: 2px;
    background: var(--baton-line);
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--baton-accent);
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: var(--baton-accent);
  }
  .picture {
    position: relative;
    display: block;
    width: fit-content;
    max-width: 100%;
    border-radius: 12px;
    background: var(--baton-hover);
    overflow: hidden;
  }
  .picture svg {
    max-width: 100%;
    height: auto;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .why {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    max-width: 248px;
    margin-block-start: 4px;
    font: var(--baton-text-12);
    color: var(--baton-danger-text);
  }
  .why p {
    display: flex;
    gap: 4px;
    text-wrap: pretty;
  }
  .why svg {
    margin-block-start: 2px;
  }
  .why button {
    font: inherit;
  }
  @media (pointer: coarse) {
    .why button {
      min-height: 32px;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
  }
`
