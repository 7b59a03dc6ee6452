import type { Wish } from './lexicon.js'
import { list } from './phrases.js'

/* @__NO_SIDE_EFFECTS__ */
function set(text: string) {
  return new Set(list(text))
}

/** Words for a person: asked for, or standing alone, they are a wish. */
const PERSON = set(
  `human,humans,agent,agents,representative,rep,reps,operator,person,manager,supervisor,boss,advisor,
  adviser,staff,hooman,specialist,handoff,rengong`,
)
/** Words that are a wish only with a verb of talking. */
const ANYBODY = set(
  `someone,somebody,anyone,anybody,people,team,support,member,him,her,them,department,owner,one,sales,
  admin,officer,billing,finance,consultant,technician,seller`,
)
const TALK = set('talk,speak,chat,connect,transfer,reach,contact,call,discuss,escalate,pass,switch')
const GET = set(
  'get,want,need,give,wanna,prefer,send,find,bring,gimme,require,like,can,request,said,ask,wait,waiting',
)
const REAL = set('real,live,actual')
/** After "someone" these are a wish, too. */
const CALLING = set('call,phone,ring,contact,real,human,there,around,available,online')
/** Right after a word for a person, these make it a wish. */
const HASTE = set('please,pls,plz,now,asap,quick,quickly,immediately')
/** Nouns that make "human" or "agent" a part of another thing. */
const THING = set(
  `hair,wig,anatomy,size,sized,body,skin,rights,resources,error,made,model,shaped,price,prices,pricing,
  sample,samples,discount,commission,fee,fees,program,costume`,
)
const BOT = set('bot,bots,robot,robots,machine,machines,chatbot,ai')

/** A wish in one phrase. After a call, only what the next set holds may follow: "call me Ann". */
const WHOLE = set(
  `put me through,transfer me,connect me,hand me over,pass me to,pass me on,pass me over,your phone number,
  your number,number i can call,number to call,support number,contact number,hotline,escalate this,
  escalate it,be transferred,be connected,give me a call,real support`,
)
const CALL = set('call me,phone me,ring me,can i call,could i call')
const AFTER_CALL = set(
  'back,please,pls,plz,asap,now,today,tomorrow,tonight,on,at,when,as,right,immediately,about,urgently,you,someone',
)

/** The words by which a wish in one phrase begins. */
const FIRST = firstWords(WHOLE, CALL)

/* @__NO_SIDE_EFFECTS__ */
function firstWords(...sets: Set<string>[]) {
  return new Set(
    sets.flatMap((phrases) => [...phrases].map((phrase) => phrase.split(' ')[0] as string)),
  )
}

/** What else may stand in a clause that names a person and nothing more. */
const FILLER = set(
  `please,pls,plz,now,asap,a,an,the,real,live,actual,me,i,need,want,to,talk,speak,for,help,thanks,thank,
  you,hi,hello,hey,just,only,again,ok,yes,here,there,service,chat,in,with,got,some,transfer,contact,
  online,right,quick,quickly,urgent,urgently,immediately`,
)

/**
 * Without any of these, or a word of the workspace's, a text says nothing of persons. Called, so
 * that who does not classify does not carry the words.
 */
export const telling = () => [...PERSON, ...ANYBODY, ...BOT, ...FIRST]

const NOT = set(
  'not,no,dont,didnt,doesnt,wasnt,isnt,arent,neednt,wont,never,without,forget,cancel,nevermind,mind,stop,avoid,skip,hold',
)
/** "no i want a person" is a wish: after `no` only these refuse. */
const AFTER_NO = set(
  `need,human,humans,agent,agents,person,real,live,reason,rep,reps,representative,operator,more,staff,
  manager,people,transfer,transfers,actual,one,handoff,bot,bots`,
)
/** What may stand between a refusal and what it refuses; anything else breaks the link. */
const LINK = set(
  `want,need,to,talk,speak,chat,with,a,an,the,any,transfer,me,connect,connecting,get,getting,have,having,
  ask,asking,asked,for,require,real,live,involve,involving,i,you,be,being,transferred,switch,over,please,
  your,put,call,calling,contact,looking,of,another,necessary,reason,hand,actual,wanting,like,no,not,more,
  and,anyone,anybody,someone,somebody,that,yet,support,customer,human,person`,
)
const NEEDED = set('needed,necessary,required,unnecessary,wanted')

const holds = (words: string[], wanted: Set<string>) => words.some((word) => wanted.has(word))

/** Reads the clauses of `latin` (spaced words, line feeds around each clause) for a wish. */
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
    const word = words[at]!
    const whole =
      wholeAt(words, at) || own.some((each) => each.every((w, i) => words[at + i] === w))
    if (BOT.has(word) && refused(words, at) && botIsAll(words, at)) wish = 'wants'
    if (!whole && !PERSON.has(word) && !ANYBODY.has(word)) continue
    if (refused(words, at)) return 'declines'
    if (whole || asked(words, at) || (bare && PERSON.has(word))) wish = 'wants'
  }
  return wish
}

/** "no bots", "stop the bot", "don't want to talk to a robot"; not "I don't need a robot vacuum". */
const botIsAll = (words: string[], at: number) =>
  at === words.length - 1 && (words.length < 5 || holds(words.slice(0, at), TALK))

function wholeAt(words: string[], at: number) {
  if (!FIRST.has(words[at] as string)) return false
  const next = (length: number) => words.slice(at, at + length).join(' ')
  if ([1, 2, 3, 4].some((length) => WHOLE.has(next(length)))) return true
  const call = [2, 3].find((length) => CALL.has(next(length)))
  const after = words[at + (call ?? 0)]
  return !!call && words[at - 1] !== 'will' && (after === undefined || AFTER_CALL.has(after))
}

function asked(words: string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 7), at)
  const after = words.slice(at + 1, at + 4)
  if (elsewhere(words, at)) return false
  if (holds(before, TALK) || /\b(put|hand)\b.*\b(through|over)\b/.test(before.join(' ')))
    return true
  if (!PERSON.has(words[at]!)) {
    return holds(after.slice(0, 2), CALLING) || (after[0] === 'i' && holds(after, TALK))
  }
  if (HASTE.has(after[0] ?? '') || holds(before.slice(-5), GET)) return true
  return REAL.has(words[at - 1] ?? '') && (before.includes('there') || !asksWhat(words, at))
}

/** Other people than the shop's, or other things than people. */
function elsewhere(words: string[], at: number) {
  const after = words.slice(at + 1, at + 3)
  const owner = words.slice(Math.max(0, at - 2), at).find((word) => word === 'my' || word === 'our')
  const being = words.slice(Math.max(0, at - 2), at).includes('be')
  return (
    !!owner || being || THING.has(after[0] ?? '') || /^(in|at|from) (my|our)$/.test(after.join(' '))
  )
}

/** "are you a real person", "is this a live agent", "am I talking to a bot or a human". */
const WHAT = set('are,am,is,talking,speaking')
const asksWhat = (words: string[], at: number) => holds(words.slice(Math.max(0, at - 10), at), WHAT)

function refused(words: string[], at: number) {
  const after = words.slice(at + 1, at + 4)
  if (holds(after, NEEDED) && holds(after, NOT)) return true
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const word = words[i]!
    if (word === 'no' ? AFTER_NO.has(words[i + 1] ?? '') : NOT.has(word)) return true
    if (!LINK.has(word)) return false
  }
  return false
}
