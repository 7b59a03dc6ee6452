import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A way to a server that can be cut: what is open breaks, and what comes after gets nowhere. Or it
 * goes silent: what is open stays so, and nobody hears anything any more, as when a laptop sleeps.
 */
export interface Line {
  readonly url: string
  cut(): void
  hush(): void
  mend(): void
  stop(): void
}

/**
 * A browser that is told to be offline keeps its sockets, or lets them come back, as its version
 * likes; a wire does not.
 */
export async function lineTo(url: string): Promise<Line> {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    if (state === 'silent') {
      keep(near)
      return
    }
    const far = keep(connect(Number(port), hostname))
    keep(near).pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    state = 'cut'
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    hush() {
      state = 'silent'
      for (const socket of open) socket.unpipe().pause()
    },
    /** What was silent stays so; what comes after gets through. */
    mend() {
      state = 'whole'
    },
    stop() {
      cut()
      server.close()
    },
  }
}
