import type { Department } from './settings.js'

/** Where a conversation may go when nobody in a department can take it, each department once. */
export const fallbackChain = (departments: readonly Department[], id: string): string[] => {
  const visited = [id]
  for (;;) {
    const last = departments.find((one) => one.id === visited.at(-1))
    if (last?.fallback === undefined || visited.includes(last.fallback)) return visited.slice(1)
    visited.push(last.fallback)
  }
}
