/** Words that visitors and agents both read, in English. */
export const sharedEn = {
  send: 'Send',
  sending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  readUnknown: 'Delivered, read unknown',
  failed: 'Not sent',
  retry: 'Try again',
  draftKept: 'Someone else is answering now. Kept as a draft.',
  draftUse: 'Edit',
  draftDrop: 'Discard',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  more: 'More',
  optional: 'optional',
  showAll: 'Show all',
  you: 'You',
  bot: 'Bot',
  botIs: (name: string) => `${name} · Bot`,
  person: 'A person',
  place: 'Someone in line',
  note: 'Internal note',
  noteBy: (name: string) => `Internal note · ${name}`,
  online: 'Online',
  busy: 'Busy',
  invisible: 'Invisible',
  offline: 'Offline',
  typing: (name: string) => `${name} is typing`,
  typingNow: (text: string) => `Typing: ${text}`,
  writes: 'Writing an answer',
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  unread: (count: number) => `${count} unread`,
  secondsLeft: (seconds: number) => `${seconds} s left`,
  hasFloor: (name: string) => `${name} is answering`,
  asked: 'asked',
  passed: 'passed on',
  stopped: 'stopped',
  lost: 'You’re offline. Reconnecting; messages are kept on this device.',
  lostWaiting: (count: number) =>
    count === 1
      ? 'You’re offline, reconnecting. 1 message will go out when you’re back.'
      : `You’re offline, reconnecting. ${count} messages will go out when you’re back.`,
  back3s: 'Back online',
  backSent: (count: number) =>
    count === 1 ? 'Back online, 1 message sent' : `Back online, ${count} messages sent`,
  waitingForNetwork: 'Waiting for the network',
  messageLog: 'Messages',
}

/** The keys and shapes that every language of this area has. */
export type SharedText = typeof sharedEn
