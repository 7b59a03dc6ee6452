import type { Address, Happened, Json } from '@baton/core'
import { bounds } from '@baton/protocol'
import type * as Party from 'partykit/server'
import type {
  Admission,
  CallAnswer,
  Claims,
  Connection,
  Host,
  Limits,
  RoomCall,
  RoomPort,
  Row,
} from '../kernel/host.js'
import type { RoomKind } from '../kernel/kind.js'
import { KEYS } from '../kernel/pieces.js'
import { createRoom } from '../kernel/room.js'
import { same, seal } from '../tokens/keys.js'
import { verifyReceipt } from '../tokens/receipt.js'
import { keyOfSecret, verifyToken } from '../tokens/tokens.js'
import { type Carrier, createWhispers } from './whispers.js'

/** What makes a room of a party once its name is known. */
export type RoomMaker = (host: Host) => RoomPort

/** What every room of a server shares. */
export interface ServerParts {
  party: Address['party']
  /** The id of the workspace that tokens have to be for. */
  workspace: string
  make: RoomMaker
}

/** A party that runs one kind of room; the entry of each is this and nothing else. */
export const partyServer = <S, C, E extends Happened, P>(
  kind: RoomKind<S, C, E, P>,
  workspace: string,
): Party.Worker =>
  serverOf({ party: kind.party, workspace, make: (host) => createRoom(host, kind) })

/** Carries the proof that a request comes from a room; the gate lets none in from outside. */
const SEAL = 'x-baton-seal'
const CALL_MS = 10_000
const NAME_KEY = 'name'
/** 120 KB at two bytes for a unit: the storage takes 128 KiB. */
const VALUE_UNITS = 60_000
/** Characters of a room's name, as it stands in its address. */
const NAME_LENGTH = 512

type Parties = Party.Context['parties']

/**
 * The other rooms. An alarm that wakes a room cannot reach `context.parties`, so the first moment
 * that can keeps it: one isolate has one set, whichever class saw it first.
 */
let parties: Parties | undefined

const whispers = createWhispers()

const secretOf = (env: Record<string, unknown>): string => {
  keyOfSecret(env.BATON_SECRET)
  return env.BATON_SECRET as string
}

/** A room's name is in its address exactly as `encodeURIComponent` writes it, and never else. */
const nameOf = (id: string): string | undefined => {
  try {
    const name = decodeURIComponent(id)
    return id.length <= NAME_LENGTH && encodeURIComponent(name) === id ? name : undefined
  } catch {
    return undefined
  }
}

/** What the server was told (`BATON_RATE`, `BATON_BURST`), or what ships. */
const limitsOf = (env: Record<string, unknown>): Limits => {
  const told = (name: string, otherwise: number) => {
    const value = Number(env[name] ?? otherwise)
    if (!(value >= 1)) throw new Error(`${name} has to be a number of at least 1`)
    return value
  }
  return { rate: told('BATON_RATE', bounds.rate), burst: told('BATON_BURST', bounds.burst) }
}

const notFound = (): Response => new Response('Not found', { status: 404 })

/** `/parties/<party>/<name>/<what>` */
const partsOf = (url: string): { name: string | undefined; what: string } => {
  const [, , , id = '', what = ''] = new URL(url).pathname.split('/')
  return { name: nameOf(id), what }
}

const knockPurpose = (address: Address): string => `knock ${address.party}/${address.name}`

export const serverOf = ({ party, workspace, make }: ServerParts): Party.Worker => {
  /** Default deny: from outside come sockets, and a room's own knock. */
  const knocks = async (request: Party.Request, lobby: Party.Lobby): Promise<boolean> => {
    const { name, what } = partsOf(request.url)
    const given = request.headers.get(SEAL)
    if (name === undefined || what !== 'knock' || request.method !== 'POST' || !given) return false
    const secret = secretOf(lobby.env)
    return same(given, await seal(secret, knockPurpose({ party, name })))
  }

  return class PartyRoom implements Party.Server {
    readonly room: Party.Room
    readonly secret: string
    readonly limits: Limits
    port: RoomPort | undefined
    sealed: Promise<string> | undefined
    readonly ids = new WeakMap<Party.Connection, string>()

    static async onBeforeConnect(request: Party.Request, lobby: Party.Lobby) {
      parties ??= lobby.parties
      return partsOf(request.url).name === undefined ? notFound() : request
    }

    static async onBeforeRequest(request: Party.Request, lobby: Party.Lobby) {
      parties ??= lobby.parties
      return (await knocks(request, lobby)) ? request : notFound()
    }

    constructor(room: Party.Room) {
      this.room = room
      this.secret = secretOf(room.env)
      this.limits = limitsOf(room.env)
    }

    onConnect(connection: Party.Connection, { request }: Party.ConnectionContext) {
      // The platform takes a connection's id from its address: anybody could claim another's.
      const id = crypto.randomUUID()
      this.ids.set(connection, id)
      connection.addEventListener('close', ({ code, reason }) => partFrom(connection, code, reason))
      this.open(partsOf(request.url).name as string).connected(adapted(connection, id))
    }

    onMessage(message: string | ArrayBuffer | ArrayBufferView, connection: Party.Connection) {
      const id = this.ids.get(connection)
      if (id) this.port?.received(id, typeof message === 'string' ? message : '')
    }

    onClose(connection: Party.Connection) {
      const id = this.ids.get(connection)
      if (id) this.port?.disconnected(id)
    }

    onError(connection: Party.Connection) {
      this.onClose(connection)
    }

    async onRequest(request: Party.Request): Promise<Response> {
      const { name, what } = partsOf(request.url)
      if (name === undefined) return notFound()
      if (what === 'knock') {
        this.open(name).alarmed()
        return new Response(null, { status: 204 })
      }
      const given = request.headers.get(SEAL) ?? ''
      if ((what !== 'call' && what !== 'admit') || !same(given, await this.seal())) {
        return notFound()
      }
      try {
        if (what === 'admit') {
          return Response.json(await this.open(name).admits(await request.json<Claims>()))
        }
        return Response.json(await this.open(name).called(await request.json<RoomCall>()))
      } catch (error) {
        return new Response(`${error}`, { status: 503 })
      }
    }

    /** A throwing alarm is retried for ever, so this one never throws. */
    async onAlarm() {
      if (this.port) {
        this.port.alarmed()
        return
      }
      try {
        const name = await this.room.storage.get<string>(NAME_KEY)
        if (name !== undefined) this.awaken(name)
      } catch (error) {
        console.error('an alarm could not wake its room', error)
      }
    }

    /**
     * Nobody told this room its name and its neighbours: a knock at its own door does. It is not
     * awaited, because a request that runs inside the handler could reach them as little.
     */
    awaken(name: string): void {
      if (parties) {
        this.open(name).alarmed()
        return
      }
      const address = `${this.room.env.BATON_URL}/parties/${party}/${encodeURIComponent(name)}/knock`
      seal(this.secret, knockPurpose({ party, name }))
        .then((sealed) => fetch(address, { method: 'POST', headers: { [SEAL]: sealed } }))
        .catch((error) => console.error('a room could not knock at its own door', error))
    }

    seal(): Promise<string> {
      this.sealed ??= seal(this.secret, 'call')
      return this.sealed
    }

    open(name: string): RoomPort {
      this.port ??= make(this.host({ party, name }))
      return this.port
    }

    host(self: Address): Host {
      const { storage } = this.room
      const carrier: Carrier = {
        now: Date.now,
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        deliver: (to, whispers) => this.call(to, { kind: 'whispers', whispers }),
      }
      let poisoned = (): void => {}
      let named = false
      const fail = (error: unknown): void => {
        console.error(`${self.party}/${self.name} could not write`, error)
        poisoned()
      }
      const write = (rows: readonly Row[], deletes: readonly string[]): Promise<unknown> => {
        const [first] = rows
        // Mostly there is one row; an object of ever new keys costs more than its write.
        if (named && first && rows.length === 1 && deletes.length === 0)
          return storage.put(...first)
        const writes: Promise<unknown>[] = []
        if (!named) writes.push(storage.put(NAME_KEY, self.name))
        named = true
        if (rows.length > 0) writes.push(storage.put(Object.fromEntries(rows)))
        if (deletes.length > 0) writes.push(storage.delete([...deletes]))
        return Promise.all(writes)
      }
      return {
        self,
        limits: this.limits,
        now: Date.now,
        newId: () => crypto.randomUUID(),
        read: (key) => storage.get<Json>(key),
        list: async (range) => [...(await storage.list<Json>(range))],
        commit(puts, deletes, sends) {
          const keys = puts.length + deletes.length
          const fault = keys > 0 ? faultOf(puts, keys) : undefined
          if (fault) {
            queueMicrotask(() => fail(fault))
            return
          }
          // Not awaited: the output gate holds what follows until the write is safe.
          if (keys > 0) write(puts, deletes).catch(fail)
          sends()
        },
        onPoisoned(handler) {
          poisoned = handler
        },
        defer(task) {
          setTimeout(task, 0)
        },
        later(ms, task) {
          const timer = setTimeout(task, ms)
          return () => clearTimeout(timer)
        },
        setAlarm(at) {
          storage.setAlarm(at).catch(fail)
        },
        call: (to, call) => this.call(to, call),
        whisper(to, message) {
          const sent = () => whispers(to, { from: self, message }, carrier)
          // Another room may carry it: what it tells of has to be safe by then.
          storage.sync().then(sent, () => {})
        },
        verify: (token) => verifyToken(token, { secret: this.secret, workspace }),
        receipt: (text) => verifyReceipt(text, { secret: this.secret, workspace }),
      }
    }

    async call(to: Address, call: RoomCall): Promise<CallAnswer> {
      const neighbours = parties?.[to.party]
      if (!neighbours) throw new Error(`no way to ${to.party} yet`)
      const response = await neighbours.get(encodeURIComponent(to.name)).fetch('/call', {
        method: 'POST',
        headers: { [SEAL]: await this.seal() },
        body: JSON.stringify(call),
        signal: AbortSignal.timeout(CALL_MS),
      })
      if (!response.ok) throw new Error(`${to.party} answered ${response.status}`)
      return response.json()
    }
  }
}

/**
 * Asks a room from beside it (the server's web, which has no room of its own) whom it would admit.
 *
 * @throws Error when the room cannot be reached
 */
export const askAdmission = async (
  { parties, secret }: { parties: Parties; secret: string },
  to: Address,
  claims: Claims,
): Promise<Admission> => {
  const party = parties[to.party]
  if (!party) throw new Error(`no way to ${to.party}`)
  const response = await party.get(encodeURIComponent(to.name)).fetch('/admit', {
    method: 'POST',
    headers: { [SEAL]: await seal(secret, 'call') },
    body: JSON.stringify(claims),
    signal: AbortSignal.timeout(CALL_MS),
  })
  if (!response.ok) throw new Error(`${to.party} answered ${response.status}`)
  return response.json()
}

/**
 * The storage rejects these only after what follows has left, so they must not reach it.
 * A text is stored with one byte for each unit if it is Latin-1, else with two.
 */
const faultOf = (puts: readonly Row[], keys: number): Error | undefined => {
  if (keys > KEYS) return new Error(`${keys} keys in one write`)
  const large = puts.find(([, value]) => unitsOf(value) > VALUE_UNITS)
  return large && new Error(`the value of ${large[0]} is too large`)
}

const unitsOf = (value: Json): number =>
  typeof value === 'string' ? value.length : JSON.stringify(value).length

/** The other half of a client's goodbye, in its own words; without it the client waits for 30 s. */
const partFrom = (connection: Party.Connection, code: number, reason: string): void => {
  if (code === 1000 || code >= 3000) connection.close(code, reason)
  else connection.close()
}

const adapted = (connection: Party.Connection, id: string): Connection => ({
  id,
  send(text) {
    if (connection.readyState === 1) connection.send(text)
  },
  close(code, reason) {
    if (connection.readyState <= 1) connection.close(code, reason)
  },
})
