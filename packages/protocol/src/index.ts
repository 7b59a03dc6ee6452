export type * from './board.js'
export * from './commands.js'
export * from './frames.js'
export * from './signals.js'
