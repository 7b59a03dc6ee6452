import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until the answer is yes.
 *
 * @param what ends the sentence "Waited 5000 ms for …"
 * @throws Error when the time (milliseconds) is over
 */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  { within = 10_000, every = 25 } = {},
): Promise<void> {
  const end = performance.now() + within
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${within} ms for ${what}.`)
    await pause(every)
  }
}
