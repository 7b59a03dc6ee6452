/** What is wrong with a contact, if anything. */
export type ContactFault = 'missing' | 'email' | 'phone'

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
const PHONE = /^\+?\d{6,15}$/

/** Whether a contact can be answered: a whole mail address, or 6 to 15 digits. */
export function contactFault(contact: string): ContactFault | undefined {
  const trimmed = contact.trim()
  if (!trimmed) return 'missing'
  if (trimmed.includes('@') || /[^\d\s+().-]/.test(trimmed))
    return EMAIL.test(trimmed) ? undefined : 'email'
  return PHONE.test(trimmed.replace(/[\s().-]/g, '')) ? undefined : 'phone'
}
