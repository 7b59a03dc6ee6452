import type { Address, Json, Time } from '@baton/core'
import { bounds } from '@baton/protocol'
import { addressOf, keyOf } from '../kernel/address.js'
import type {
  CallAnswer,
  Claims,
  Connection,
  Host,
  Limits,
  RoomCall,
  RoomPort,
  Verified,
} from '../kernel/host.js'
import type { Receipt, VerifiedReceipt } from '../tokens/receipt.js'
import {
  createMemoryRoom,
  type Instance,
  restored,
  type SendFate,
  type Store,
  stored,
  type WriteFate,
} from './memory-room.js'
import { createRandom, createVirtualTime, type VirtualTime } from './virtual-time.js'

export type { SendFate, WriteFate } from './memory-room.js'

/** What becomes of one call between rooms. */
export interface CallFate {
  /** The request, or the answer after the call was carried out, is lost. */
  lose?: 'request' | 'answer'
  /** The request arrives twice. */
  twice?: boolean
  /** Delay on top of the usual one, in ms. */
  delay?: number
}

/** Chosen faults; each is asked whenever it could happen. */
export interface Faults {
  /** `count` counts the writes of that room from 1, over all its lives. */
  write?(address: Address, count: number): WriteFate
  call?(from: Address, to: Address, call: RoomCall): CallFate
  /** Of frames, calls and answers to calls. */
  send?(address: Address): SendFate
  /** Whether a read fails. */
  read?(address: Address): boolean
  /** By how many ms an alarm is late; `crash`: its room crashes, and it rings again a second later. */
  alarm?(address: Address): number | 'crash'
  /** By how much a room's clock is wrong, in ms. */
  skew?(address: Address): number
}

/** How long things take, in ms; asked for each. */
export interface Latency {
  network(): number
  write(): number
  read(): number
  call(): number
  /** Until a room has time for its next turn. */
  turn(): number
}

export interface WorldOptions {
  /** The same seed, the same run. */
  seed: number
  /** What makes a room of each party. */
  rooms: Partial<Record<Address['party'], (host: Host) => RoomPort>>
  faults?: Faults
  latency?: Partial<Latency>
  /** Those that ship when left out. */
  limits?: Limits
  /** The clock at the start, in ms. */
  start?: Time
}

/** The client's end of a connection. Frames arrive in order; a cut loses what is under way. */
export interface Wire {
  received: string[]
  closed?: { code: number; reason: string }
  onmessage?: (text: string) => void
  onclose?: (code: number, reason: string) => void
  send(text: string): void
  close(code?: number, reason?: string): void
  /** The network breaks: the client knows at once, the room after `ms` (half-open until then). */
  cut(ms?: number): void
}

/** Rooms, network and storage in one process under virtual time. */
export interface World {
  time: VirtualTime
  /** From 0 to 1, by the seed. */
  random(): number
  faults: Faults
  connect(address: Address): Wire
  /** A call of a room that is not there, or of a test. */
  call(to: Address, call: RoomCall): Promise<CallAnswer>
  /** Ends a room's life: memory, sockets and writes under way are lost. */
  crash(address: Address): void
  crashAll(): void
  /** The next write of this room is rejected. */
  rejectNextWrite(address: Address): void
  /** Wakes a room that has lost its alarm. */
  touch(address: Address): void
  /** What a room has stored, as it would be read. */
  rows(address: Address): Map<string, Json>
  /** Writes behind a room's back, as a damaged storage would. */
  setRow(address: Address, key: string, value: Json | undefined): void
  /** Loses an alarm, as some platforms do at a restart. */
  dropAlarm(address: Address): void
  /** Writes of a room so far, rows in them, and alarms set. */
  written(address: Address): { writes: number; rows: number; alarms: number }
  token(claims: Claims): string
  /** `until`: seconds since 1970. */
  receipt(receipt: Receipt, until: number): string
  /** Every room that was ever woken. */
  names(): Address[]
}

const CALL_TIMEOUT = 10_000
/** After how long a platform repeats an alarm that was not handled, in ms. */
const ALARM_AGAIN = 1_000

export const createWorld = (options: WorldOptions): World => {
  const time = createVirtualTime(options.start ?? 1_700_000_000_000)
  const random = createRandom(options.seed)
  const faults: Faults = { ...options.faults }
  const latency: Latency = {
    network: () => 1,
    write: () => 2,
    read: () => 1,
    call: () => 1,
    turn: () => 0,
    ...options.latency,
  }
  const stores = new Map<string, Store>()
  const lives = new Map<string, Instance>()
  const rejecting = new Set<string>()
  let connections = 0

  const storeOf = (address: Address): Store => {
    const known = stores.get(keyOf(address))
    if (known) return known
    const made: Store = { rows: new Map(), written: { writes: 0, rows: 0, alarms: 0 } }
    stores.set(keyOf(address), made)
    return made
  }

  const crash = (address: Address): void => {
    const life = lives.get(keyOf(address))
    lives.delete(keyOf(address))
    life?.end()
  }

  /** Ids of a room depend on the seed and on that room alone. */
  const idsOf = (address: Address): (() => string) => {
    const letters = [...keyOf(address)].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7)
    const next = createRandom(
      options.seed ^ letters ^ Math.imul(storeOf(address).written.writes, 0x9e3779b1),
    )
    return () => `${next().toString(36).slice(2, 10)}${next().toString(36).slice(2, 10)}`
  }

  const wake = (address: Address): Instance => {
    const known = lives.get(keyOf(address))
    if (known) return known
    const make = options.rooms[address.party]
    if (!make) throw new Error(`nothing makes a room of ${address.party}`)
    const around = {
      time,
      latency,
      limits: options.limits ?? bounds,
      newId: idsOf(address),
      writeFate: (of: Address, count: number): WriteFate =>
        rejecting.delete(keyOf(of)) ? 'reject' : (faults.write?.(of, count) ?? 'ok'),
      call: (from: Instance, to: Address, call: RoomCall) =>
        callFrom(from.address, to, call, from.output),
      verify,
      receipt,
      crash,
      sendFate: (of: Address): SendFate => faults.send?.(of) ?? 'ok',
      unreadable: (of: Address) => faults.read?.(of) ?? false,
      skew: (of: Address) => faults.skew?.(of) ?? 0,
      alarm: ring,
    }
    const made = createMemoryRoom(around, { ...address }, storeOf(address), make)
    lives.set(keyOf(address), made)
    return made
  }

  const ring = (address: Address): void => {
    const fate = faults.alarm?.(address) ?? 0
    if (fate === 0) wake(address).port.alarmed()
    else if (fate !== 'crash') time.timer(fate, () => wake(address).port.alarmed())
    else {
      crash(address)
      time.timer(ALARM_AGAIN, () => ring(address))
    }
  }

  const verify = (token: string): Verified => {
    try {
      const claims = JSON.parse(token) as Claims
      if (typeof claims.sub !== 'string' || typeof claims.exp !== 'number') throw new Error('shape')
      return claims.exp * 1000 <= time.now() ? { refused: 'token-expired' } : claims
    } catch {
      return { refused: 'bad-token' }
    }
  }

  const receipt = (text: string): VerifiedReceipt => {
    try {
      const { receipt, until } = JSON.parse(text) as { receipt: Receipt; until: number }
      if (receipt === undefined) throw new Error('shape')
      return until * 1000 <= time.now() ? { refused: 'receipt-expired' } : receipt
    } catch {
      return { refused: 'bad-receipt' }
    }
  }

  const callFrom = (
    from: Address,
    to: Address,
    call: RoomCall,
    output: Instance['output'],
  ): Promise<CallAnswer> =>
    new Promise((resolve, reject) => {
      const fate = faults.call?.(from, to, call) ?? {}
      const text = JSON.stringify(call)
      const lost = (): void => {
        time.work(0, () => reject(new Error(`the call to ${keyOf(to)} was lost`)))
      }
      const arrive = (): void => {
        const life = wake(to)
        const forget = life.onEnd(lost)
        const answered = (answer: CallAnswer): void => {
          forget()
          life.output(() => {
            if (fate.lose === 'answer') time.timer(CALL_TIMEOUT, lost)
            else time.work(latency.call(), () => resolve(answer))
          }, lost)
        }
        life.port.called(JSON.parse(text)).then(answered, lost)
      }
      output(() => {
        if (fate.lose === 'request') {
          time.timer(CALL_TIMEOUT, lost)
          return
        }
        const ms = latency.call() + (fate.delay ?? 0)
        time.work(ms, arrive)
        if (fate.twice) time.work(ms + latency.call() * 2, arrive)
      }, lost)
    })

  const connect = (address: Address): Wire => {
    const id = `socket-${++connections}`
    let up: Time = time.now()
    let down: Time = time.now()
    let life: Instance | undefined
    let open = true
    let broken = false
    let forget = (): void => {}

    /** Frames of one direction never overtake each other. */
    const upward = (task: () => void): void => {
      up = Math.max(up, time.now() + latency.network())
      time.work(up - time.now(), task)
    }
    const downward = (task: () => void): void => {
      down = Math.max(down, time.now() + latency.network())
      time.work(down - time.now(), () => open && task())
    }
    const ended = (code: number, reason: string): void => {
      if (!open) return
      open = false
      wire.closed = { code, reason }
      wire.onclose?.(code, reason)
    }
    const connection: Connection = {
      id,
      send(text) {
        life?.output(() =>
          downward(() => {
            wire.received.push(text)
            wire.onmessage?.(text)
          }),
        )
      },
      close(code, reason) {
        const closing = life
        life?.output(
          () => {
            if (life === closing) life = undefined
            downward(() => ended(code, reason))
          },
          () => downward(() => ended(1006, 'lost')),
        )
      },
    }
    const leave = (): void => {
      forget()
      const left = life
      life = undefined
      if (left?.alive()) left.port.disconnected(id)
    }
    const wire: Wire = {
      received: [],
      send(text) {
        if (open) upward(() => !broken && life?.alive() && life.port.received(id, text))
      },
      close(code = 1000, reason = '') {
        if (!open) return
        upward(leave)
        ended(code, reason)
      },
      cut(ms = 0) {
        if (!open) return
        broken = true
        time.work(ms, leave)
        ended(1006, 'cut')
      },
    }
    upward(() => {
      if (!open) return
      const entered = wake(address)
      life = entered
      forget = entered.onEnd(() => downward(() => ended(1006, 'crash')))
      entered.port.connected(connection)
    })
    return wire
  }

  return {
    time,
    random,
    faults,
    connect,
    call: (to, call) => callFrom(callerOf(call) ?? to, to, call, (leave) => leave()),
    crash,
    crashAll() {
      for (const { address } of [...lives.values()]) crash(address)
    },
    rejectNextWrite: (address) => {
      rejecting.add(keyOf(address))
    },
    touch: (address) => wake(address).port.alarmed(),
    rows: (address) =>
      new Map([...storeOf(address).rows].map(([key, row]) => [key, restored(row)])),
    setRow: (address, key, value) => {
      if (value === undefined) storeOf(address).rows.delete(key)
      else storeOf(address).rows.set(key, stored(value))
    },
    dropAlarm: (address) => storeOf(address).alarm?.stop(),
    written: (address) => {
      const { writes, rows, alarms } = storeOf(address).written
      return { writes, rows, alarms }
    },
    token: (claims) => JSON.stringify(claims),
    receipt: (receipt, until) => JSON.stringify({ receipt, until }),
    names: () => [...stores.keys()].map(addressOf),
  }
}

const callerOf = (call: RoomCall): Address | undefined =>
  call.kind === 'effects' ? call.from : call.whispers[0]?.from
