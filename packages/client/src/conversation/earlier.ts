import { atom, type ReadableAtom } from 'nanostores'
import { BatonError } from '../errors.js'
import type { CallOptions } from '../options.js'
import type { Clock } from '../session/clock.js'

/** Without an answer by then the line is worth a second try. */
const PATIENCE_MS = 10_000

/** `more`: there is something before what is shown. */
export type EarlierState = 'none' | 'more' | 'loading'

/** A conversation opens with its newest events, and goes back step by step. */
export interface Backwards {
  /** Whether there is something before `$items`. */
  readonly $earlier: ReadableAtom<EarlierState>
  /**
   * Widens `$items` backwards by up to 200 events; does nothing at the beginning. Rejects with
   * `unavailable` when the line is down, with `aborted` when the caller gives up.
   */
  loadEarlier(call?: CallOptions): Promise<void>
}

export interface EarlierSteps {
  readonly $earlier: ReadableAtom<EarlierState>
  /** Resolves when the window is wider; whoever asks meanwhile shares it. */
  load(): Promise<void>
  /** The window is wider, or another. */
  arrived(): void
  /** The line broke: nobody answers any more. */
  lost(): void
}

/** Steps back in a log, one at a time. */
export const createEarlier = (
  before: () => string | undefined,
  ask: (before: string) => boolean,
  clock: Clock,
): EarlierSteps => {
  const $earlier = atom<EarlierState>('none')
  let step: { done: Promise<void>; end(error?: BatonError): void } | undefined

  const unanswered = () => new BatonError('unavailable', { status: 0 })
  const rest = () => $earlier.set(before() === undefined ? 'none' : 'more')
  const lost = () => step?.end(unanswered())

  const begin = (): Promise<void> => {
    const from = before()
    if (from === undefined) return Promise.resolve()
    if (!ask(from)) return Promise.reject(unanswered())
    const stop = clock.after(PATIENCE_MS, lost)
    let settle: (error?: BatonError) => void = () => {}
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve())
    })
    const end = (error?: BatonError) => {
      stop()
      step = undefined
      rest()
      settle(error)
    }
    step = { done, end }
    $earlier.set('loading')
    return done
  }

  return {
    $earlier,
    load: () => step?.done ?? begin(),
    arrived() {
      step?.end()
      rest()
    },
    lost,
  }
}
