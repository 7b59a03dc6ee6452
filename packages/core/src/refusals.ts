/**
 * Every code with which a room refuses something. The sentence for each stands in the string
 * tables; the list in `docs/refusals.md` is made from here.
 */
export const refusals = {
  'bad-frame': 'The frame is not JSON of a known shape.',
  'bad-version': 'The client speaks another version of the protocol; it has to be reloaded.',
  'too-large': 'The frame or a text in it is longer than allowed.',
  'bad-text': 'The text is empty or holds control characters other than tab and newline.',
  'bad-token': 'The token is missing, malformed or signed by somebody else.',
  'token-expired': 'The token is too old; a fresh one is needed.',
  'not-allowed': 'This person may not do that.',
  'not-found': 'There is no such room; it was never opened.',
  'hello-first': 'A socket has to say hello before anything else, and within five seconds.',
  'rate-limited': 'Too many commands; `retryAfter` says in how many ms to go on.',
  'outbox-expired': 'The client was away for so long that the room forgot its counter.',
  'stale-floor': 'Somebody else has had the floor since this was composed; it becomes a draft.',
  closed: 'The conversation has ended.',
  'already-open': 'The room was opened before, for somebody else.',
  'offer-gone': 'The offer was accepted, declined, withdrawn or has run out.',
  taken: 'Somebody else has the conversation; `by` names them.',
  'already-yours': 'You have the floor.',
  'already-waiting': 'The conversation waits for a person already.',
  'already-with-person': 'A person has the conversation already.',
  'nothing-to-answer': 'There is no such question to answer.',
  'unknown-department': 'No department has that id.',
  'unknown-category': 'No question type has that id.',
  'unknown-member': 'The workspace does not know that member.',
  'unknown-ticket': 'The customer has no such ticket.',
  'bad-contact': 'That is neither a phone number nor an address for mail.',
  'ticket-closed': 'The ticket is closed.',
  'too-many-tickets': 'The customer has too many open tickets.',
  'bot-moved-on': 'The answer is for a question that is no longer asked.',
  'transfer-live':
    'The conversation is being transferred already; `transfer` names the one that is.',
  'own-target': 'The conversation is with that person already.',
  'too-many-helpers': 'As many colleagues as one conversation takes were asked already.',
  'rule-gone': 'No rule has that id, or it leads nowhere now.',
  'transfer-gone': 'There is no such transfer, or it is over.',
  overloaded: 'The room is behind; `retryAfter` says in how many ms to go on.',
} as const

export type RefusalCode = keyof typeof refusals
