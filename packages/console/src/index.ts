export { BatonConsole } from './console.js'
