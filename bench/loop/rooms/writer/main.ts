import type * as Party from 'partykit/server'

/** A bare room that writes each message before anybody sees it. */
export default class Writer implements Party.Server {
  readonly room: Party.Room
  written = 0

  constructor(room: Party.Room) {
    this.room = room
  }

  onMessage(text: string | ArrayBuffer | ArrayBufferView) {
    // Not awaited: the output gate holds the broadcast until the write is safe.
    void this.room.storage.put(`m${++this.written}`, text)
    this.room.broadcast(text)
  }
}
