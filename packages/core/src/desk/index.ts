import type { Actor, Viewer } from '../actor.js'
import type { Aggregate } from '../aggregate.js'
import type { DeskCommand } from './commands.js'
import { deadline } from './deadline.js'
import { decide } from './decide.js'
import type { DeskPolicy } from './draft.js'
import type { DeskEvent } from './events.js'
import { evolve } from './evolve.js'
import { react } from './react.js'
import { type DeskState, initial } from './state.js'
import { view, viewState } from './view.js'

/** One routing unit: who is there, who waits, and who is offered what. */
export const desk: Aggregate<DeskState, DeskCommand, DeskEvent, Actor, DeskPolicy, Viewer> = {
  initial,
  decide,
  evolve,
  deadline,
  react,
  view,
  viewState,
}

export { type Availability, availabilityOf } from './availability.js'
export type { DeskPolicy } from './draft.js'
export { forecaster } from './estimate.js'
export { lineOf, positionOf } from './line.js'
export { type Candidate, type Routed, route, type Wanted } from './routing.js'
export {
  type DeskFloor,
  type DeskState,
  type Known,
  knownOf,
  loadOf,
  offerOf,
  type Seat,
  seatOf,
  standing,
  ticketOf,
  transferOf,
} from './state.js'
export { restored, type StoredDesk, storedOf } from './stored.js'
