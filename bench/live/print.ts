/** Each measure beside the relay; whether those with a goal are within so many round trips of it. */
export const printLive = <What extends string>(
  rounds: number,
  { relay, medians }: { relay: number; medians: Record<What, number> },
  goals: Partial<Record<What, number>>,
): boolean => {
  const line = (what: string, ms: number, count: number) =>
    `${what.padEnd(24)}${ms.toFixed(2)} ms (median of ${count})`
  console.log(line('relay, there and back', relay, rounds * 5))
  const kept = (Object.keys(medians) as What[]).map((what) => {
    const ratio = medians[what] / relay
    const goal = goals[what] ?? Number.POSITIVE_INFINITY
    const aim = Number.isFinite(goal) ? ` (goal: at most ${goal})` : ''
    console.log(`${line(what, medians[what], rounds)}, ratio ${ratio.toFixed(2)}${aim}`)
    return ratio <= goal
  })
  return kept.every(Boolean)
}
