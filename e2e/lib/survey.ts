import type { Language } from '@baton/core'

/** What people read and press when they are asked how it was. */
export const asking: Record<
  Language,
  {
    how: string
    repeat: string
    each: string
    suggestion: string
    send: string
    services: { good: string; medium: string; bad: string }
    repeats: { no: string; little: string; yes: string }
    rated: (service: string) => RegExp
    invite: string
    teamReads: (...parts: string[]) => RegExp
    little: string
    one: (name: string, service: string) => string
  }
> = {
  zh: {
    how: '这次服务怎么样？',
    repeat: '转接后，您需要重复说明问题吗？',
    each: '分别评价每位客服（选填）',
    suggestion: '有什么可以做得更好？（选填）',
    send: '提交评价',
    services: { good: '满意', medium: '一般', bad: '不满意' },
    repeats: { no: '不需要', little: '一点点', yes: '需要' },
    rated: (service) => new RegExp(`您的评价：${service}`),
    invite: '邀请评价',
    teamReads: (...parts) => new RegExp(`顾客评价：${parts.join('.*')}`),
    little: '需要重复一点',
    one: (name, service) => `${name}：${service}`,
  },
  en: {
    how: 'How did we do?',
    repeat: 'Did you have to repeat your problem after the transfer?',
    each: 'Rate each person (optional)',
    suggestion: 'What could we do better? (optional)',
    send: 'Send rating',
    services: { good: 'Good', medium: 'Okay', bad: 'Bad' },
    repeats: { no: 'No', little: 'A little', yes: 'Yes' },
    rated: (service) => new RegExp(`You rated: ${service}`),
    invite: 'Ask for a rating',
    teamReads: (...parts) => new RegExp(`Rated: ${parts.join('.*')}`),
    little: 'had to repeat a little',
    one: (name, service) => `${name}: ${service}`,
  },
}
