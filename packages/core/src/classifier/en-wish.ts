import type { Wish } from './lexicon.js'
import { list } from './phrases.js'

const set = (text: string) => new Set(list(text))

/** Words for a person that a get-verb or nothing else makes a wish. */
const PERSON = set(
  `human,humans,agent,agents,representative,rep,reps,operator,person,manager,supervisor,boss,advisor,adviser,staff,hooman,specialist,
  superior,handoff,rengong`,
)
/** Words that need a talking verb, or being called, to be a wish. */
const ANYBODY = set(
  'someone,somebody,anyone,anybody,people,team,support,member,him,her,them,department,owner,one',
)
const TALK = set(
  'talk,speak,chat,connect,transfer,reach,contact,call,discuss,escalate,through,over,pass,switch',
)
const GET = set(
  'get,want,need,give,wanna,prefer,send,find,bring,gimme,forward,require,like,can,request,said,ask,wait,waiting',
)
const CALLING = set('call,phone,ring,contact,real,human,there,around,available,online')
const REAL = set('real,live,actual,living')
/** A whole wish in one phrase. */
const WHOLE = set(
  `put me through,transfer me,connect me,hand me over,pass me,call me,phone me,ring me,your phone number,your number,number i can call,number to call,
  support number,contact number,hotline,call you,phone you,escalate this,escalate it`,
)
/** What may stand around a person's name when the clause says nothing else. */
const FILLER = set(
  `please,pls,plz,plzz,now,asap,a,an,the,real,live,actual,me,i,need,want,to,talk,speak,for,help,thanks,thank,you,hi,hello,hey,just,only,again,ok,
  yes,here,there,service,chat,center,in,with,my,got,some,transfer,contact,online,right,quick,quickly,urgent,urgently,immediately`,
)

const NOT = set(
  'not,no,dont,didnt,doesnt,wasnt,isnt,arent,neednt,wont,never,without,forget,cancel,nevermind,mind,stop,avoid,rather,skip,hold',
)
/** Right after a word for a person, these make it a wish. */
const HASTE = set('please,pls,plz,now,asap,quick,quickly,immediately')

/** "no, I want a person" without its comma is a wish: after `no` only these refuse. */
const AFTER_NO = set(
  'need,human,humans,agent,agents,person,real,live,reason,rep,reps,representative,operator,more,staff,manager,people,transfer,transfers,actual,one,handoff',
)
const LINK = set(
  `want,need,to,talk,speak,chat,with,a,an,the,any,transfer,me,connect,connecting,get,getting,have,having,ask,asking,asked,for,require,real,live,
  involve,involving,i,you,be,being,transferred,switch,over,please,your,put,call,calling,contact,looking,of,another,necessary,reason,hand,actual,
  wanting,like,no,not,more,and,anyone,anybody,someone,somebody,that,yet,support,customer,human,person`,
)
const NEEDED = set('needed,necessary,required,unnecessary,wanted')

/** Reads the clauses of `latin` (spaced words, each clause ended by a line feed) for a wish. */
export function wishOfLatin(latin: string, extra: string[]): Wish {
  const own = extra.map((word) => word.split(' ').filter(Boolean))
  return latin.split('\n').reduce<Wish>((wish, clause) => {
    return wishOfClause(clause.split(' ').filter(Boolean), own) ?? wish
  }, undefined)
}

function wishOfClause(words: string[], own: string[][]): Wish {
  const bare = words.length < 8 && words.every((word) => FILLER.has(word) || PERSON.has(word))
  let wish: Wish
  for (let at = 0; at < words.length; at++) {
    const mine = own.some((each) => each.every((word, i) => words[at + i] === word))
    const whole = wholeAt(words, at)
    if (!mine && !whole && !PERSON.has(words[at]!) && !ANYBODY.has(words[at]!)) continue
    if (refused(words, at)) return 'declines'
    if (mine || whole || asked(words, at) || (bare && PERSON.has(words[at]!))) wish = 'wants'
  }
  return wish
}

const wholeAt = (words: string[], at: number) =>
  [1, 2, 3, 4].some((length) => WHOLE.has(words.slice(at, at + length).join(' ')))

function asked(words: string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 7), at)
  const after = words.slice(at + 1, at + 3)
  if (PERSON.has(words[at]!) && HASTE.has(after[0] ?? '')) return true
  const asksWhat = before.includes('are') || before.includes('am') || before.includes('is')
  if (before.some((word) => TALK.has(word))) return true
  if (!PERSON.has(words[at]!)) return after.some((word) => CALLING.has(word))
  if (before.slice(-5).some((word) => GET.has(word))) return true
  return REAL.has(words[at - 1] ?? '') && (!asksWhat || before.includes('there'))
}

function refused(words: string[], at: number): boolean {
  const after = words.slice(at + 1, at + 4)
  if (after.some((word) => NEEDED.has(word)) && after.some((word) => NOT.has(word))) return true
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const word = words[i]!
    if (word === 'no' ? AFTER_NO.has(words[i + 1] ?? '') : NOT.has(word)) return true
    if (!LINK.has(word)) return false
  }
  return false
}
