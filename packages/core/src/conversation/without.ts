/** Drops keys whose value is undefined, so that two ways to the same state are equal. */
export const without = <T extends object, K extends keyof T>(from: T, ...keys: K[]): T => {
  const rest = { ...from }
  for (const key of keys) delete rest[key]
  return rest
}
