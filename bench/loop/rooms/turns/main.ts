import type * as Party from 'partykit/server'

/** A bare room that writes all messages of a turn together, and tells them in one frame. */
export default class Turns implements Party.Server {
  readonly room: Party.Room
  written = 0
  waiting: string[] = []

  constructor(room: Party.Room) {
    this.room = room
  }

  onMessage(text: string | ArrayBuffer | ArrayBufferView) {
    if (this.waiting.push(String(text)) === 1) setTimeout(() => this.turn(), 0)
  }

  turn() {
    const text = this.waiting.join('\n')
    this.waiting = []
    void this.room.storage.put(`t${++this.written}`, text)
    this.room.broadcast(text)
  }
}
