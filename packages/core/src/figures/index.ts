export * from './legs.js'
export * from './stretches.js'
export * from './transfers.js'
