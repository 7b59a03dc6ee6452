import ReconnectingWebSocket from 'partysocket/ws'
import type { Transport } from './transport.js'

/**
 * Sockets by partysocket, which evens out browsers, Node and React Native. It makes one attempt and
 * buffers nothing: when to come back is the session's decision, what to send again the outbox's.
 */
export const partysocket = (WebSocket?: unknown): Transport => ({
  open(url, events) {
    let opened = false
    let over = false
    const socket = new ReconnectingWebSocket(url, undefined, {
      maxRetries: 0,
      maxEnqueuedMessages: 0,
      connectionTimeout: 10_000,
      shouldReconnectOnClose: () => false,
      ...(WebSocket !== undefined && { WebSocket }),
    })
    const end = (code: number) => {
      if (over) return
      over = true
      events.closed(code)
    }
    socket.onopen = () => {
      opened = true
      if (!over) events.opened()
    }
    socket.onmessage = ({ data }) => {
      if (!over && typeof data === 'string') events.received(data)
    }
    socket.onerror = () => end(1006)
    // A failed attempt is reported as a close of 1000.
    socket.onclose = ({ code }) => end(opened ? code : 1006)
    return {
      send(text) {
        if (socket.readyState === socket.OPEN) socket.send(text)
      },
      close() {
        over = true
        socket.close()
      },
    }
  },
})
