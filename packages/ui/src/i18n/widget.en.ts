/** Words of the visitor widget, in English. */
export const widgetEn = {
  open: 'Open chat',
  openUnread: (count: number) => `Open chat, ${count} unread`,
  minimise: 'Minimise',
  dialog: 'Chat with us',
  greeting: 'Hi, how can we help?',
  greetingBot: 'The bot answers at once. You can talk to a person at any time.',
  botLine: (_brand: string) => 'Instant replies',
  talk: 'Talk to a person',
  leaveMessage: 'Leave a message',
  previous: 'Previous conversations',
  sound: 'Sound',
  otherLanguage: '中文',
  online: 'Online',
  team: (name: string) => name,
  inLine: 'In line',
  connecting: 'Connecting',
  ended: 'Ended',
  peopleOnline: (count: number) => (count === 1 ? '1 person online' : `${count} people online`),
  nobodyOnline: 'Nobody is online right now',
  allBusy: 'Everybody is busy right now',
  write: 'Write a message…',
  writeWhileWaiting: 'Add details while you wait…',
  emoji: 'Emoji',
  suggestions: 'Suggestions',
  offerTo: (team: string) => `Talk to our ${team} team?`,
  offerPerson: 'Talk to a person?',
  offerSpeed: (count: number, minutes: number) =>
    `${count === 1 ? '1 person is' : `${count} people are`} online and usually ${
      count === 1 ? 'answers' : 'answer'
    } within ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  offerBody: 'The whole conversation goes along, so you won’t have to repeat it.',
  offerThis: (count: number) =>
    `This conversation (${count === 1 ? '1 message' : `${count} messages`})`,
  offerOrder: (order: string) => `Order ${order}`,
  offerPhone: (phone: string) => `Phone ${phone}`,
  offerEmail: (email: string) => `Email ${email}`,
  offerAll: 'All of this goes along, so you won’t have to repeat it.',
  offerNo: (bot: string) => `Keep asking ${bot}`,
  offerTaken: 'You asked for a person',
  offerRefused: (bot: string) => `You kept asking ${bot}`,
  /** H15 */
  handingOff: 'Connecting you to a person, one moment…',
  /** H16, whole: for screen readers and titles. */
  wait: (position: number, range?: string) =>
    range
      ? `You are number ${position} in line, about ${range}`
      : `You are number ${position} in line`,
  /** H16 around the large figures of the card. */
  waitPlace: ['You are number', 'in line'] as readonly [string, string],
  waitTime: (one: boolean): readonly [string, string] => ['About', one ? 'minute' : 'minutes'],
  waitNow: 'Updated just now',
  waitUpdated: (ago: string) => `Updated ${ago} ago`,
  waitKept: 'You keep your place if you reload',
  waitLeave: 'Leave a message instead',
  waitDone: (time: string) => `You waited in line · ${time}`,
  gotIt: 'Got it. The agent will see this first.',
  joined: (name: string, time: string) => `${name} joined ${time}`,
  joinedBody: 'Can see everything so far',
  joinedHead: (name: string, team: string) => (team ? `${name} · ${team}` : name),
  joinedSince: (time: string) => `Joined ${time} · Has read everything so far`,
  /** T12 */
  transferring: (team: string) =>
    `We are connecting you with a colleague from ${team} who can help better. Please keep this window open.`,
  /** T23 */
  targetBusy: (team: string, minutes: number) =>
    `Our ${team} team is busy; we will get back to you within ${minutes} minutes, or leave your contact and we call you back.`,
  consentTo: (team: string) => `Move to ${team}?`,
  consentToPerson: (name: string) => `Move to ${name}?`,
  consentWhy: (reason: string) => `Why: ${reason}`,
  consentReason: 'they can help better with this.',
  consentYes: 'Yes, connect me',
  consentNo: (name: string) => `Stay with ${name}`,
  consentStay: (name: string) => `Stay with ${name}?`,
  consentWords: 'What should we know?',
  consentGoes: (seconds: number) => `Sends by itself in ${seconds} s`,
  consentLeft: (seconds: number, name: string) =>
    `Without a choice within ${seconds} s, ${name} carries on`,
  consentAgreed: 'You agreed to move',
  consentStayed: (name: string) => `You stayed with ${name}`,
  consentLapsed: (name: string) => `${name} carries on`,
  surveyTitle: 'How did we do?',
  surveyRepeat: 'Did you have to repeat your problem after the transfer?',
  surveyRepeats: { no: 'No', little: 'A little', yes: 'Yes' },
  surveyEach: 'Rate each person (optional)',
  surveySuggest: 'What could we do better? (optional)',
  surveySend: 'Send rating',
  surveyMissing: 'Choose one of the three',
  surveyDone: (service: string) => `You rated: ${service}`,
  endedAt: (time: string) => `Conversation ended ${time}`,
  startNew: 'New conversation',
  away: (time: string) => `You were away for ${time}`,
  formTitle: 'Leave a message',
  formIntro: 'Leave your contact and question, and we’ll reply.',
  formLong: (minutes: number) =>
    `The wait is over ${minutes} minutes. Leave a message and we’ll reply.`,
  contact: 'Phone or email',
  question: 'Question',
  submit: 'Send message',
  keepWaiting: 'Keep waiting',
  keepChatting: 'Back to the chat',
  contactMissing: 'Enter a phone number or an email address',
  contactEmail: 'The address is incomplete, for example name@example.com',
  contactPhone: 'The number is incomplete, for example 138 0000 5521',
  questionMissing: 'Write what we can help with',
  questionLong: (limit: number) => `Keep it under ${limit} characters`,
  messageKept: 'Message received',
  messageKeptBody: (contact: string) => `We’ll reply to ${contact}.`,
  botFailed: (bot: string) =>
    `${bot || 'The bot'} can’t answer right now. You can talk to a person.`,
  networkBack: 'Back online',
}

/** The keys and shapes that every language of this area has. */
export type WidgetText = typeof widgetEn
