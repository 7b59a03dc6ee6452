export * from './actor.js'
export * from './aggregate.js'
export * from './classifier/index.js'
export type * from './conversation/commands.js'
export * from './conversation/events.js'
export type * from './conversation/file.js'
export * from './conversation/index.js'
export { ruleFor } from './conversation/transfer/rules.js'
export type * from './customer/card.js'
export type * from './customer/commands.js'
export { contactOf, validContact } from './customer/contact.js'
export type * from './customer/events.js'
export * from './customer/index.js'
export type * from './desk/commands.js'
export type * from './desk/events.js'
export * from './desk/index.js'
export * from './figures/index.js'
export {
  byId,
  count,
  drop,
  entriesOf,
  keysOf,
  none,
  type Ordered,
  put,
  type Table,
  valuesOf,
} from './ordered.js'
export * from './refusals.js'
export * from './replica.js'
export * from './rules/index.js'
export * from './workspace/fallback.js'
export * from './workspace/settings.js'
