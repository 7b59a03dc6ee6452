import type { Contact } from './card.js'

const PHONE = /^\+?[\d\s()-]{5,24}$/
const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,4}$/

const digits = (text: string) => text.replace(/\D/g, '').length

/** A way to reach somebody: 5 to 15 digits (E.164 allows 15), or something@domain.tld. */
/** What an agent or visitor wrote in one field. */
export const contactOf = (value: string): Contact =>
  value.includes('@') ? { kind: 'email', value } : { kind: 'phone', value }

export const validContact = ({ kind, value }: Contact): boolean =>
  kind === 'phone'
    ? PHONE.test(value) && digits(value) >= 5 && digits(value) <= 15
    : EMAIL.test(value)
