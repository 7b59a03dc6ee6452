import type { ReactiveController, ReactiveControllerHost } from 'lit'

const hosts = new Set<ReactiveControllerHost>()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  for (const host of hosts) host.requestUpdate()
}

const visible = () => document.visibilityState === 'visible'

/** One interval serves every clock on the page and rests while nobody can see them. */
function settle(): void {
  const run = hosts.size > 0 && visible()
  if (run && timer === undefined) timer = setInterval(tick, 1000)
  if (!run && timer !== undefined) {
    clearInterval(timer)
    timer = undefined
  }
}

function wake(): void {
  settle()
  if (visible()) tick()
}

function follow(host: ReactiveControllerHost): void {
  if (hosts.size === 0) document.addEventListener('visibilitychange', wake)
  hosts.add(host)
  settle()
}

function leave(host: ReactiveControllerHost): void {
  hosts.delete(host)
  if (hosts.size === 0) document.removeEventListener('visibilitychange', wake)
  settle()
}

/** Re-renders its host each second while the host is connected and the page is visible. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    follow(this.#host)
  }

  hostDisconnected(): void {
    leave(this.#host)
  }
}
