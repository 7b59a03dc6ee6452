import type { FileStore } from '../files/store.js'

/** Files in memory, for tests; they live as long as what holds them. */
export const memoryFiles = (): FileStore => {
  const kept = new Map<string, { bytes: Uint8Array; facts: string }>()
  return {
    async put(key, body, size, facts) {
      const bytes = new Uint8Array(await new Response(body).arrayBuffer())
      if (bytes.length !== size) throw new Error(`${bytes.length} bytes instead of ${size}`)
      kept.set(key, { bytes, facts })
    },
    async get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      const { bytes, facts } = found
      return { size: bytes.length, facts, body: new Blob([bytes.slice()]).stream() }
    },
  }
}
