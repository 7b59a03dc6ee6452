import type { Language, Text } from '@baton/core'

/** Courtesies; `{name}` stands for the bot's own name. */
type Courtesy = readonly [says: RegExp, answer: string]

const zh: readonly Courtesy[] = [
  [
    /^(您好|你好|嗨|哈喽|hi|hello|在吗|在么|在不在|有人吗|早上好|上午好|中午好|下午好|晚上好|早|小\p{Script=Han})[啊呀吗呢哇！!。.，,？?~～\s]*$/iu,
    '您好，很高兴为您服务。您可以直接说问题，例如“我的包裹到哪了？”',
  ],
  [
    /^(好的?|嗯+|行|ok)?[，,\s]*(非常|太|多|十分)?(谢谢|感谢|多谢|谢了|辛苦|thanks?|thx)[您你了啦啊呀哈！!。.~～\s]*$/i,
    '不客气，还有别的问题随时告诉我。',
  ],
  [/^(再见|拜拜|拜|88|bye)[啦了！!。.~～\s]*$/i, '再见，祝您生活愉快。'],
  [
    /^(好的?|好滴|嗯+|哦+|行|知道了|明白了?|了解了?|收到|没事了?|没有了|ok)[啊呀吧！!。.~～\s]*$/i,
    '好的，还有别的问题随时告诉我。',
  ],
  [
    /^(请问)?(您|你)?(是|到底是)?(不是)?(真人|机器人|人工智能|ai|人|谁)(吗|还是真人|还是机器人|还是人)?[呀啊呢？?！!。\s]*$/i,
    '我是机器人{name}，根据本店的资料回答问题。您可以随时转人工。',
  ],
  [
    /^(您|你)(都|能|可以)+(做|干|帮我做|帮我干|回答|办)?(些|点)?(什么|啥)[呀啊呢？?\s]*$/i,
    '订单、退换货、配送、支付、账户、网站和商品的问题都可以问我，也可以随时转人工。',
  ],
]

const en: readonly Courtesy[] = [
  [
    /^(hi|hello|hey|hiya|good (morning|afternoon|evening)|anyone there)( there| \p{Lu}\p{Ll}+)?[!.,?\s]*$/iu,
    'Hello, good to see you. Ask me anything, for example “Where is my parcel?”',
  ],
  [
    /^(ok(ay)?|great|perfect|nice|good|cool)?[,.!\s]*(many )?(thanks?( you)?|thx|ty|cheers)( so much| a lot| very much| for your help)?[!.\s]*$/i,
    'You’re welcome. I’m here if anything else comes up.',
  ],
  [/^(bye|bye bye|goodbye|see you|good night)[!.\s]*$/i, 'Goodbye, and enjoy your day.'],
  [
    /^(ok(ay)?|k|got it|i see|alright|all right|great|perfect|understood|no,? that'?s all)[!.\s]*$/i,
    'All right. I’m here if anything else comes up.',
  ],
  [
    /^(are you|am i talking to|is this)( really)? (a |an )?(real |actual )?(bot|robot|human|person|ai|machine|real)( or (a )?(human|person|bot|robot|machine))?[?!.\s]*$/i,
    'I’m {name}, a bot, and answer from what this shop has written down. You can talk to a person any time.',
  ],
  [
    /^(who are you|what('?s| is) your name)[?!.\s]*$/i,
    'I’m {name}, a bot, and answer from what this shop has written down. You can talk to a person any time.',
  ],
  [
    /^(what (can|do) you (do|help( me)? with|know)|help)[?!.\s]*$/i,
    'Ask me about orders, returns, delivery, payment, your account, the website or our products. You can talk to a person any time.',
  ],
]

/** The answer to a greeting, thanks, a goodbye or a question about the bot that is nothing else. */
export const smallTalk = (text: string, language: Language, name: Text): string | undefined => {
  const plain = text.trim().replaceAll('’', "'")
  const found = (language === 'zh' ? zh : en).find(([says]) => says.test(plain))
  return found?.[1].replace('{name}', name[language])
}
