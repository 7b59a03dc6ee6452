/** Each measure beside the relay; whether all are within `goal` round trips of it. */
export const printLive = (
  rounds: number,
  { relay, medians }: { relay: number; medians: Record<string, number> },
  goal: number,
): boolean => {
  const line = (what: string, ms: number, count: number) =>
    `${what.padEnd(24)}${ms.toFixed(2)} ms (median of ${count})`
  console.log(line('relay, there and back', relay, rounds * 5))
  for (const [what, ms] of Object.entries(medians)) {
    const ratio = (ms / relay).toFixed(2)
    console.log(`${line(what, ms, rounds)}, ratio ${ratio} (goal: at most ${goal})`)
  }
  return Object.values(medians).every((ms) => ms / relay <= goal)
}
