import { bounds } from '@baton/protocol'
import { BatonError } from '../errors.js'

/** A text as rooms take it; throws `bad-text` and `too-large` before anything waits for it. */
export const checkedText = (text: string): string => {
  const plain = text.replace(/\r\n?/g, '\n')
  if (plain.trim() === '') throw new BatonError('bad-text')
  if (plain.length > bounds.text) throw new BatonError('too-large', { most: bounds.text })
  return plain
}
