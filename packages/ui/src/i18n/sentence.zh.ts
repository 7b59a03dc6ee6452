import type { Sentences } from './sentence.js'
import { zh } from './spacing.js'

/** What people read for a refusal, in Chinese. */
export const sentencesZh: Sentences = {
  general: '没有成功，请重试。',
  offline: '网络已断开，恢复后会自动发出。',
  expired: '已过期。',
  'bad-input': '内容不完整或格式不对。',
  'unsupported-version': '页面版本过旧，请刷新。',
  'bad-frame': '没有成功，请刷新页面。',
  'bad-version': '页面版本过旧，请刷新。',
  'too-large': ({ limit }) =>
    limit ? zh`内容太长，请控制在 ${limit} 以内。` : '内容太长，请缩短后再发送。',
  'bad-text': '请先输入内容。',
  'bad-token': '登录已失效，请重新登录。',
  'token-expired': '登录已失效，请重新登录。',
  'not-allowed': '您没有权限这样做。',
  'not-found': '内容已不存在。',
  'hello-first': '连接已断开，正在重连。',
  'rate-limited': ({ seconds }) =>
    seconds ? zh`操作太快，请在 ${seconds} 秒后重试。` : '操作太快，请稍后重试。',
  'outbox-expired': '您离开较久，消息没有发出，已存为草稿。',
  'stale-floor': '接待权已变更，内容已存为草稿。',
  closed: '对话已结束。',
  'already-open': '这段对话属于其他人。',
  'offer-gone': '这个转入请求已失效。',
  taken: ({ by }) => (by ? zh`已由${by}接受。` : '已由其他人接受。'),
  'already-yours': '这段对话已由您接待。',
  'already-waiting': '您已在排队中。',
  'already-with-person': '已有客服为您服务。',
  'nothing-to-answer': '这个问题已经回答过了。',
  'unknown-department': '这个部门已不存在。',
  'unknown-category': '这个分类已不存在。',
  'unknown-member': '这位成员已不在团队中。',
  'unknown-ticket': '这个工单已不存在。',
  'bad-contact': '请填写完整的手机号或邮箱。',
  'ticket-closed': '这个工单已关闭。',
  'too-many-tickets': '您之前的留言还在处理中，我们会先回复。',
  'bot-moved-on': '机器人正在回答更新的问题。',
  overloaded: '当前较繁忙，稍后会自动发出。',
}
