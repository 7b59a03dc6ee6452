import type { Language } from '@baton/core'

type Phrases = readonly [says: RegExp, answer: string][]

const zh: Phrases = [
  [
    /^(您好|你好|嗨|哈喽|hi|hello|在吗|在么|有人吗|早上好|上午好|下午好|晚上好)[啊呀吗呢！!。.？?~～\s]*$/i,
    '您好，很高兴为您服务。您可以直接说问题，例如“我的包裹到哪了？”',
  ],
  [
    /^(好的?|嗯+)?[，,\s]*(谢谢|感谢|多谢|thanks?)[您你了啦啊呀！!。.~～\s]*$/i,
    '不客气，还有别的问题随时告诉我。',
  ],
  [/^(再见|拜拜|88|bye)[啦了！!。.~～\s]*$/i, '再见，祝您生活愉快。'],
  [/^(好的?|嗯+|知道了|明白了?|收到|ok)[啊呀！!。.~～\s]*$/i, '好的，还有别的问题随时告诉我。'],
]

const en: Phrases = [
  [
    /^(hi|hello|hey|good (morning|afternoon|evening)|anyone there)( there| lan)?[!.?\s]*$/i,
    'Hello, good to see you. Ask me anything, for example “Where is my parcel?”',
  ],
  [
    /^(ok(ay)?|great|perfect)?[,\s]*(thanks?( you)?|thx|cheers)( so much| a lot| very much)?[!.\s]*$/i,
    'You’re welcome. I’m here if anything else comes up.',
  ],
  [/^(bye|goodbye|see you)[!.\s]*$/i, 'Goodbye, and enjoy your day.'],
  [/^(ok(ay)?|got it|i see|alright)[!.\s]*$/i, 'All right. I’m here if anything else comes up.'],
]

/** The answer to a greeting, thanks or a goodbye that is nothing else. */
export const smallTalk = (text: string, language: Language): string | undefined =>
  (language === 'zh' ? zh : en).find(([says]) => says.test(text.trim()))?.[1]
