import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A way to a server that can be cut: what is open breaks, and what comes after gets nowhere. Or it
 * falls silent: what is open stays open, what comes after opens, and nothing passes.
 */
export interface Line {
  readonly url: string
  cut(): void
  hush(): void
  /** What was silent stays so; what comes after gets through. */
  mend(): void
  /** From now on each connection breaks after so many ms, also those that are open; or none does. */
  wear(life: (() => number) | undefined): void
  /** Connections that wore out. */
  worn(): number
  stop(): void
}

/** One connection and, unless nobody answers, its other end. */
interface Wire {
  ends: Socket[]
  death?: NodeJS.Timeout
}

/** Passes on what comes, `late` ms later. */
const carry = (from: Socket, to: Socket, late: number): void => {
  if (late === 0) {
    from.pipe(to)
    return
  }
  const later = (task: () => void) => setTimeout(() => !to.destroyed && task(), late)
  from.on('data', (chunk) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
}

/**
 * A browser that is told to be offline keeps its sockets, or lets them come back, as its version
 * likes; a wire does not.
 *
 * @param late by how many ms everything comes later, in both directions
 */
export async function lineTo(url: string, late = 0): Promise<Line> {
  const { hostname, port } = new URL(url)
  const open = new Set<Wire>()
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  let life: (() => number) | undefined
  let worn = 0

  const snap = ({ ends }: Wire) => {
    for (const socket of ends) socket.destroy()
  }
  const age = (wire: Wire) => {
    clearTimeout(wire.death)
    if (!life) return
    wire.death = setTimeout(() => {
      worn += 1
      snap(wire)
    }, life())
  }
  const keep = (...ends: Socket[]) => {
    const wire: Wire = { ends }
    open.add(wire)
    for (const socket of ends) {
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        snap(wire)
        clearTimeout(wire.death)
        open.delete(wire)
      })
    }
    age(wire)
  }
  const server = createServer((near) => {
    if (state === 'cut') near.destroy()
    else if (state === 'silent') keep(near)
    else {
      const far = connect(Number(port), hostname)
      keep(near, far)
      carry(near, far, late)
      carry(far, near, late)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    state = 'cut'
    for (const wire of [...open]) snap(wire)
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    hush() {
      state = 'silent'
      for (const socket of [...open].flatMap(({ ends }) => ends)) socket.unpipe().pause()
    },
    mend() {
      state = 'whole'
    },
    wear(lives) {
      life = lives
      for (const wire of open) age(wire)
    },
    worn: () => worn,
    stop() {
      cut()
      server.close()
    },
  }
}
