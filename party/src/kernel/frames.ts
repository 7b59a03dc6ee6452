import { bounds, type ClientFrame, clientFrame, VERSION } from '@baton/protocol'
import * as v from 'valibot'

/** What a text from a socket is; `other-version` is a hello whose further shape is not ours. */
export type Decoded = ClientFrame | 'bad-frame' | 'other-version'

export const decode = (text: string): Decoded => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'bad-frame'
  }
  const parsed = v.safeParse(clientFrame, json)
  if (parsed.success && (parsed.output.t !== 'hello' || parsed.output.v === VERSION)) {
    return parsed.output
  }
  return isForeignHello(json) ? 'other-version' : 'bad-frame'
}

const isForeignHello = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'v' in json &&
  't' in json &&
  json.t === 'hello' &&
  typeof json.v === 'number' &&
  json.v !== VERSION

const encoder = new TextEncoder()

/** How a frame stands to `bounds.frame`; `absurd` is what nobody sends by mistake. */
export const sizeOf = (text: string): 'fits' | 'too-large' | 'absurd' => {
  if (text.length * 3 <= bounds.frame) return 'fits'
  if (text.length > bounds.frame * 4) return 'absurd'
  const bytes = encoder.encode(text).length
  if (bytes <= bounds.frame) return 'fits'
  return bytes <= bounds.frame * 4 ? 'too-large' : 'absurd'
}
