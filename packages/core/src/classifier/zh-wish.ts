import type { Wish } from './lexicon.js'
import { list } from './phrases.js'

/** A person, or reaching one: said at all, it is a wish. */
const PERSON = list(
  `人工,真人,活人,转接,有人吗,有人在吗,有人没,没人吗,有没有人,找个人,来个人,叫个人,换个人,派个人,找人来,喊人,叫人来,
  跟人说,跟人聊,和人说,和人聊,能说话的人,真正的人,能听懂的人,客服电话,客服热线,服务热线,你们电话,售后电话,联系电话多少,
  打电话给我,给我打电话,打我电话,打给我,给我回电,请回电,回个电话,电话联系我,电话沟通`,
)
/** Done with the bot, which is to say: a person. */
const NO_BOT = list(
  '不想跟机器,不想和机器,不想与机器,不跟机器,不和机器,不要跟机器,不要机器人回,不要机器人客服,不要智能客服,不要自动回复',
)
/** Whom a shop employs: a wish only when asked for. */
const STAFF = list(
  `客服,坐席,专员,经理,主管,老板,领导,负责人,店长,店主,工作人员,技术员,业务员,销售人员,顾问,你们的人,你们销售,的人说,的人谈,的人聊`,
)
const ASKING = list('转,接,找,叫,喊,换,联系,请,派,安排,呼叫,要,让,来个,来一,跟,和,见,给我个,连线')
/** Talk about people that asks for none. */
const ABOUT = list(
  '区别,不同,几点,上班,下班,之前,上次,昨天,前天,刚才那,刚刚那,态度,招聘,应聘,收费,是什么,什么意思,你好,您好,代替,工序,手工,缝',
)
/** A report of what somebody did or said. */
const REPORT = /^(了(?!解)|过(?!来)|时|说[可能不要会是没已我他她])/
/** The visitor's own people, or the question what answers here. */
const ELSEWHERE = /(我们的?|我让|他|她|(?<![还的就要])是)$/
/** What may stand around a bare word for staff. */
const PARTICLE = /[_吗呢啊呀吧在哪里不的谢请有了哦哈诶呐么]/g

const NOT = list(
  `不用,不要,不需,无需,无须,不必,没必要,用不着,别,没说,没要,没有要,没让,没叫,没想,没打算,不是要,不是想,不是找,不想,不找,
  不转,不接,不叫,不愿,不打算,先不,勿,算了,取消,撤销,拒绝,停止,免`,
)
const NOT_AFTER = list('不用了,就不用,不必,不需要,免了,算了,就不')
/** What may stand between a refusal and what it refuses; anything else breaks the link. */
const LINK =
  /[给我你您帮再请让转接找叫喊换要去个一位什么任何麻烦联系安排们的客服人工真活坐席员务到跟和与说聊话先需用那连重新]/

/**
 * Without any of these, or a word of the workspace's, a text says nothing of persons. Called, so
 * that who does not classify does not carry the words.
 */
export const telling = () => [...NO_BOT, ...PERSON, ...STAFF, '不要机器人']

/** Reads the clauses of `han` (line feeds around each) for a wish for a person, or its refusal. */
export function wishOfHan(han: string, extra: string[]): Wish {
  const persons = extra.concat(PERSON)
  return han.split('\n').reduce<Wish>((wish, clause) => {
    return wishOfClause(clause, persons) ?? wish
  }, undefined)
}

function wishOfClause(clause: string, persons: string[]): Wish {
  if (NO_BOT.some((word) => clause.includes(word)) || /^我?不要机器人了?$/.test(clause))
    return 'wants'
  const about = ABOUT.some((word) => clause.includes(word))
  let wish: Wish
  for (const word of [...persons, ...STAFF]) {
    const at = clause.indexOf(word)
    if (at < 0) continue
    const before = clause.slice(Math.max(0, at - 10), at)
    const after = clause.slice(at + word.length, at + word.length + 6)
    if (refused(before, after)) return 'declines'
    const asked = ASKING.some((verb) => before.slice(-7).includes(verb))
    const alone = clause.replace(PARTICLE, '') === word
    const talkedOf = about || REPORT.test(after) || ELSEWHERE.test(before)
    if (/[转接]$/.test(before)) wish = 'wants'
    if (!talkedOf && (persons.includes(word) || asked || alone)) wish = 'wants'
  }
  return wish
}

function refused(before: string, after: string) {
  if (NOT_AFTER.some((word) => after.includes(word))) return true
  return NOT.some((word) => {
    const at = before.lastIndexOf(word)
    return at >= 0 && [...before.slice(at + word.length)].every((each) => LINK.test(each))
  })
}
