import type * as Party from 'partykit/server'

/** The bare relay: stores nothing, sends everything to everybody. */
export default class Relay implements Party.Server {
  readonly room: Party.Room

  constructor(room: Party.Room) {
    this.room = room
  }

  onMessage(text: string | ArrayBuffer | ArrayBufferView) {
    this.room.broadcast(text)
  }
}
