import { createRoom } from '../kernel/room.js'
import { notesKind } from '../kernel/testing/notes.js'
import { createProbe } from './fixtures/probe.js'
import { hostContract, type Stage } from './host.contract.js'
import { createWorld } from './memory.js'
import { memoryFiles } from './memory-files.js'

const start = async (): Promise<Stage> => {
  const files = memoryFiles()
  const world = createWorld({
    seed: 7,
    rooms: {
      desk: createProbe,
      conversation: (host) => createRoom(host, notesKind({ open: true })),
      customer: (host) => createRoom(host, notesKind({ party: 'customer' })),
    },
  })
  return {
    connect: world.connect,
    async until(what, holds) {
      for (let i = 0; i < 200 && !holds(); i++) await world.time.runFor(5)
      if (!holds()) throw new Error(`Waited one second for ${what}.`)
    },
    token: async (claims) => world.token(claims),
    receipt: async (receipt, until) => world.receipt(receipt, until),
    files: {
      put: (key, bytes, size, facts) =>
        files.put(key, new Blob([bytes.slice()]).stream(), size, facts).then(
          () => 'kept' as const,
          () => 'refused' as const,
        ),
      async get(key) {
        const found = await files.get(key)
        if (!found) return undefined
        const { body, ...rest } = found
        return { ...rest, bytes: new Uint8Array(await new Response(body).arrayBuffer()) }
      },
    },
    async restart() {
      world.crashAll()
      await world.time.runFor(5)
    },
    async stop() {},
  }
}

hostContract('the memory', start)
