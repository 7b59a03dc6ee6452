export type * from './board.js'
export * from './frames.js'
export type * from './signals.js'
