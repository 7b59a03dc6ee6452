import { isHan, isPlain } from '../classifier/text.js'

/** Words with which people knock, thank or ask for a person, and which say nothing of a problem. */
const FILLERS = [
  ...[
    '你好',
    '您好',
    '在吗',
    '有人',
    '请问',
    '喂',
    '嗨',
    '谢谢',
    '好的',
    '好',
    '嗯',
    '哦',
    '行',
    '是',
  ],
  ...[
    '对',
    '不',
    '没有',
    '我',
    '你',
    '您',
    '请',
    '要',
    '想',
    '找',
    '转',
    '接',
    '联系',
    '人工',
    '真人',
  ],
  ...[
    '客服',
    '早上',
    '下午',
    '晚上',
    '可以',
    '快点',
    '麻烦',
    '一下',
    '一个',
    '了',
    '吗',
    '的',
    '啊',
  ],
  ...['hi', 'hello', 'hey', 'there', 'good', 'morning', 'afternoon', 'evening', 'thanks', 'thank'],
  ...['you', 'ok', 'okay', 'yes', 'no', 'please', 'a', 'an', 'human', 'agent', 'person', 'real'],
  ...['talk', 'speak', 'to', 'with', 'someone', 'somebody', 'anyone', 'representative', 'operator'],
  ...['i', 'want', 'need', 'get', 'me', 'can', 'live', 'support', 'is', 'here', 'just', 'sure'],
]

const WORD = { plain: /[a-z0-9]+/g, any: /[\p{L}\p{N}]+/gu }
const hanFillers = FILLERS.filter(isHan).sort((a, b) => b.length - a.length)
const latinFillers = new Set(FILLERS.filter((word) => !isHan(word)))

/** True when a message says something beyond a greeting, a thank-you or the wish for a person. */
export const hasSubstance = (text: string): boolean => {
  const plain = isPlain(text)
  let left = (plain ? text : text.normalize('NFKC')).toLowerCase()
  if (!plain && isHan(left)) for (const word of hanFillers) left = left.replaceAll(word, ' ')
  // The first words tell of almost all messages.
  const words = plain ? WORD.plain : WORD.any
  words.lastIndex = 0
  for (let found = words.exec(left); found; found = words.exec(left)) {
    if (!latinFillers.has(found[0])) return true
  }
  return false
}
