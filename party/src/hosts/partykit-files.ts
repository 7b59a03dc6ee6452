import type { FetchLobby } from 'partykit/server'
import type { FileStore } from '../files/store.js'

/** The name of the bucket's binding; `scripts/party.ts` declares it. */
const BINDING = 'FILES'

type Bucket = FetchLobby['bindings']['r2'][string]
type Body = Parameters<Bucket['put']>[1]

/** Declared by the runtime: a stream whose length is known from the start. */
declare const FixedLengthStream: new (length: number) => TransformStream<Uint8Array, Uint8Array>

/** Files in the R2 bucket of the server; under `partykit dev` a folder beside the rooms' storage. */
export const bucketFiles = (bindings: FetchLobby['bindings']): FileStore => {
  const bucket = bindings.r2[BINDING]
  if (!bucket) throw new Error(`The server has no R2 binding ${BINDING}`)
  return {
    async put(key, body, size, facts) {
      // R2 takes a stream of known length only; this one fails when the bytes do not come to it.
      const exact = new FixedLengthStream(size)
      const piped = body.pipeTo(exact.writable)
      const put = bucket.put(key, exact.readable as unknown as Body, { customMetadata: { facts } })
      await Promise.all([piped, put])
    },
    async get(key) {
      const found = await bucket.get(key)
      if (!found) return undefined
      const { size, customMetadata } = found
      const body = found.body as unknown as ReadableStream<Uint8Array>
      return { size, facts: customMetadata?.facts ?? '', body }
    },
  }
}
