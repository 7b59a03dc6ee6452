import { classify } from '@baton/core'
import { parse, visitorCommand } from '@baton/protocol'
import type * as Party from 'partykit/server'
import { decode, sizeOf } from '../../../../party/src/kernel/frames.js'

/**
 * The least that a room of ours has to do for a message: it parses with the same schemas,
 * classifies, writes as large a row and tells as large a frame. It knows nobody, remembers
 * nothing and decides nothing: what ours takes beyond it is what the loop costs.
 */
export default class Least implements Party.Server {
  readonly room: Party.Room
  written = 0

  constructor(room: Party.Room) {
    this.room = room
  }

  onMessage(text: string | ArrayBuffer | ArrayBufferView) {
    if (typeof text !== 'string' || sizeOf(text) !== 'fits') return
    const frame = decode(text)
    if (typeof frame === 'string' || frame.t !== 'command') return
    const command = parse(visitorCommand, frame.command)
    if ('refused' in command || command.type !== 'say') return
    // Told when it is so: what nobody reads need not be found out.
    const { human } = classify(command.text)
    const n = ++this.written
    const at = Date.now()
    const by = { kind: 'visitor' }
    const event = JSON.stringify({
      type: 'said',
      at,
      n,
      by,
      text: command.text,
      ...(human && { human }),
    })
    const answers = [['visitor:somebody somebody-0', frame.n, {}]]
    const entry = JSON.stringify({ at, before: { visitor: n, team: n }, answers }).slice(0, -1)
    void this.room.storage.put(
      `entry/${String(n).padStart(12, '0')}`,
      `${entry},"events":[${event}]}`,
    )
    const told = `{"t":"events","cursor":"${n.toString(36)}","now":${at},"events":[${event}]`
    for (const connection of this.room.getConnections()) {
      connection.send(`${told},"acks":[[${frame.n}]]}`)
    }
  }
}
