/** What a socket reports. After `closed` it reports nothing more. */
export interface SocketEvents {
  opened(): void
  received(text: string): void
  /** `code` as in the WebSocket protocol; 1006 when the line just broke. */
  closed(code: number): void
}

export interface Socket {
  /** Drops the text when the socket is not open: whoever needs it delivered keeps it. */
  send(text: string): void
  /** Idempotent; reports nothing. */
  close(): void
}

/** One attempt to connect per call; coming back is the session's business. */
export interface Transport {
  open(url: string, events: SocketEvents): Socket
}
