import {
  type MemberCommand,
  type MemberToCustomer,
  type MemberToDesk,
  type RefusalCode,
  refusals,
  type VisitorCommand,
  type VisitorToCustomer,
} from '@baton/core'
import * as v from 'valibot'
import { bounds } from './frames.js'
import { oneOf } from './one-of.js'
import { language, line, plain, text } from './text.js'

const id = line(100)
const epoch = v.pipe(v.number('bad-frame'), v.safeInteger('bad-frame'), v.minValue(0, 'bad-frame'))
const time = v.pipe(v.number('bad-frame'), v.finite('bad-frame'))

const page = v.object({
  url: line(2_000),
  title: line(300),
  referrer: v.exactOptional(line(2_000)),
})
const contact = v.object({ kind: v.picklist(['phone', 'email']), value: line(200) })
const name = v.exactOptional(line(100))

/** A few lines to a colleague, or of the customer's. */
const note = v.pipe(text, v.maxLength(2_000, 'too-large'))

const service = v.picklist(['good', 'medium', 'bad'], 'bad-frame')
const suggestion = v.pipe(text, v.maxLength(1_000, 'too-large'))

const is = <T extends string>(type: T) => v.literal(type, 'bad-frame')

/** How commands look on the wire: files are named by the receipts of their uploads. */
export type OnWire<C> = C extends { type: 'say' } ? Omit<C, 'files'> & { files?: string[] } : C

/** What is said has words, files or both. */
const receipts = v.exactOptional(
  v.pipe(
    v.array(line(2_000), 'bad-frame'),
    v.minLength(1, 'bad-frame'),
    v.maxLength(bounds.files, 'too-many-files'),
  ),
)
const saysSomething = ({ text, files }: { text: string; files?: string[] }) =>
  text.trim() !== '' || files !== undefined

const ofVisitor = oneOf('type', [
  v.object({ type: is('say'), text: plain, files: receipts }),
  v.object({ type: is('ask-human'), category: v.exactOptional(id) }),
  v.object({ type: is('answer-offer'), offer: id, accept: v.boolean('bad-frame') }),
  v.object({
    type: is('answer-consent'),
    transfer: id,
    agree: v.boolean('bad-frame'),
    words: v.exactOptional(note),
  }),
  v.object({ type: is('leave-contact'), contact, question: text, name }),
  v.object({ type: is('view-page'), page }),
  v.object({
    type: is('rate'),
    survey: epoch,
    service,
    repeated: v.exactOptional(v.picklist(['no', 'little', 'yes'], 'bad-frame')),
    suggestion: v.exactOptional(suggestion),
    legs: v.exactOptional(
      v.pipe(
        v.array(v.object({ stop: epoch, service }), 'bad-frame'),
        v.maxLength(20, 'too-large'),
      ),
    ),
  }),
]) satisfies v.GenericSchema<unknown, OnWire<VisitorCommand>>

export const visitorCommand = v.pipe(
  ofVisitor,
  v.check((one) => one.type !== 'say' || saysSomething(one), 'bad-text'),
)

const ofMember = oneOf('type', [
  v.object({ type: is('say'), text: plain, epoch, files: receipts }),
  v.object({ type: is('note'), text }),
  v.object({ type: is('accept'), offer: id, epoch }),
  v.object({ type: is('decline'), offer: id, reason: line(500) }),
  v.object({ type: is('step-in'), epoch }),
  v.object({ type: is('close'), epoch }),
  v.object({ type: is('categorise'), category: id }),
  v.object({
    type: is('transfer'),
    to: v.object({ kind: v.picklist(['agent', 'department'], 'bad-frame'), id }),
    epoch,
    how: v.picklist(['manual', 'quick', 'batch', 'shift'], 'bad-frame'),
    note: v.exactOptional(note),
    reason: v.exactOptional(line(500)),
    consent: v.exactOptional(v.boolean('bad-frame')),
    anyway: v.exactOptional(v.boolean('bad-frame')),
    stay: v.exactOptional(v.boolean('bad-frame')),
  }),
  v.object({ type: is('consult'), agent: id, note: v.exactOptional(note) }),
  v.object({ type: is('release-helper'), agent: id }),
  v.object({ type: is('follow-rule'), rule: id, epoch }),
  v.object({
    type: is('fill'),
    part: v.picklist(['name', 'contact', 'order'], 'bad-frame'),
    value: line(200),
  }),
  v.object({ type: is('cancel-transfer'), transfer: id }),
  v.object({ type: is('read-packet'), offer: id }),
  v.object({ type: is('return-to-bot'), epoch, reason: line(500) }),
  v.object({ type: is('answer-call') }),
  v.object({ type: is('invite-rating') }),
]) satisfies v.GenericSchema<unknown, OnWire<MemberCommand>>

export const memberCommand = v.pipe(
  ofMember,
  v.check((one) => one.type !== 'say' || saysSomething(one), 'bad-text'),
)

export const visitorToCustomer = v.object({
  type: is('open'),
  language,
  visit: v.object({
    channel: line(40),
    userAgent: v.exactOptional(line(500)),
    page: v.exactOptional(page),
  }),
  pages: v.pipe(
    v.array(v.object({ ...page.entries, at: time }), 'bad-frame'),
    v.maxLength(20, 'too-large'),
  ),
}) satisfies v.GenericSchema<unknown, VisitorToCustomer>

export const memberToCustomer = oneOf('type', [
  v.object({ type: is('take-ticket'), ticket: id }),
  v.object({ type: is('close-ticket'), ticket: id }),
  v.object({ type: is('answer-ticket'), ticket: id, text: plain }),
]) satisfies v.GenericSchema<unknown, MemberToCustomer>

export const memberToDesk = v.object({
  type: is('set-status'),
  status: v.picklist(['online', 'busy', 'invisible', 'offline'], 'bad-frame'),
}) satisfies v.GenericSchema<unknown, MemberToDesk>

const isCode = (text: string): text is RefusalCode => Object.hasOwn(refusals, text)

/** The parsed value, or the code of the first thing that is wrong with it. */
export const parse = <T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
): T | { refused: RefusalCode } => {
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  const { message } = result.issues[0]
  return { refused: isCode(message) ? message : 'bad-frame' }
}
