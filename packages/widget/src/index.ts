export { BatonChat } from './chat.js'
