import { keyOfSecret } from './tokens.js'

const encoder = new TextEncoder()

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A text that only somebody who has the secret can make, for one purpose. */
export const seal = async (secret: string, purpose: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', keyOfSecret(secret).slice(), algorithm, false, [
    'sign',
  ])
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(purpose)))
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const same = (given: string, expected: string): boolean => {
  let differences = given.length ^ expected.length
  for (let i = 0; i < expected.length; i++)
    differences |= given.charCodeAt(i) ^ expected.charCodeAt(i)
  return differences === 0
}
