import { html } from 'lit'
import {
  type Face,
  type Locale,
  type TransferState,
  type TransferTarget,
  transferText,
} from '../src/index.js'
import { at, NOW } from './stage.js'

type Pick = <T>(zh: T, en: T) => T

const picker =
  (locale: Locale): Pick =>
  (zh, en) =>
    locale === 'zh-CN' ? zh : en

const person = (name: string, rest: Partial<Face> = {}): Face => ({ name, ...rest })

const agents = (pick: Pick): TransferTarget[] => [
  {
    kind: 'agent',
    id: 'zhou',
    name: pick('周敏', 'Min Zhou'),
    about: pick('财务', 'Finance'),
    detail: pick('退款、发票', 'Refunds, invoices'),
    status: 'full',
    load: 8,
    cap: 8,
  },
  {
    kind: 'agent',
    id: 'chen',
    name: pick('陈嘉豪', 'Jiahao Chen'),
    about: pick('物流', 'Logistics'),
    detail: pick('快递网点 · 普通话', 'Couriers · Mandarin'),
    why: pick(
      '最空闲 · 快递网点 5 级 · 同类 38 次，好评 96%',
      'Least busy · couriers level 5 · 96 % good on 38',
    ),
    status: 'online',
    load: 2,
    cap: 6,
  },
  {
    kind: 'agent',
    id: 'su',
    name: pick('苏晴', 'Qing Su'),
    about: pick('售前', 'Pre-sale'),
    detail: pick('门店自提 · 普通话、英语', 'Store pickup · Mandarin, English'),
    status: 'online',
    load: 3,
    cap: 6,
  },
  {
    kind: 'agent',
    id: 'wang',
    name: pick('王澈', 'Che Wang'),
    about: pick('技术', 'Technical'),
    detail: pick('订单系统 · 普通话', 'Order system · Mandarin'),
    status: 'busy',
    load: 4,
    cap: 6,
  },
  {
    kind: 'agent',
    id: 'zhao',
    name: pick('赵立', 'Li Zhao'),
    about: pick('主管', 'Supervisor'),
    status: 'offline',
    next: pick('苏晴', 'Qing Su'),
  },
]

const departments = (pick: Pick): TransferTarget[] => [
  {
    kind: 'department',
    id: 'logistics',
    name: pick('物流', 'Logistics'),
    detail: pick('配送、签收、网点', 'Delivery, pickup, depots'),
    status: 'online',
    free: 2,
  },
  {
    kind: 'department',
    id: 'finance',
    name: pick('财务', 'Finance'),
    detail: pick('退款、发票', 'Refunds, invoices'),
    status: 'full',
    free: 0,
    waiting: 3,
  },
]

/** The dialog covers everything, so it has a board of its own. */
export function transferBoard(locale: Locale) {
  const pick = picker(locale)
  const notice = pick(
    '您的对话将转接至物流部门客服，请勿关闭对话窗口。',
    'We are connecting you with a colleague from Logistics who can help better. Please keep this window open.',
  )
  const body = html`<baton-transfer-dialog
    vip
    canConsult
    consent="ask"
    recommended="chen"
    tag=${pick('物流 · 签收异常', 'Delivery · not received')}
    .customer=${person(pick('何雨桐', 'He Yutong'))}
    .answers=${[
      {
        id: '1',
        title: pick(
          '显示签收但未收到：48 小时内补发或全额退款',
          'Marked delivered, not received: resend or refund in 48 h',
        ),
        match: 0.92,
        text: pick(
          '您好，核实后我们会在 48 小时内补发，或全额退款。',
          'Once checked, we resend it within 48 h or refund you in full.',
        ),
      },
      {
        id: '2',
        title: pick(
          '快递柜误投：如何请网点当日取回',
          'Wrong locker: same-day retrieval by the depot',
        ),
        match: 0.78,
        text: pick('请联系网点，并提供柜号。', 'Call the depot and tell the number of the locker.'),
      },
    ]}
    .agents=${agents(pick).map((one) => ({ ...one, notice }))}
    .departments=${departments(pick)}
    .note=${pick(
      '订单 LS1118-3307 误投到 2 栋快递柜，已收到货架照片。请联系网点今天取回，顾客明天出发。',
      'Order LS1118-3307 went to the Bldg 2 locker; shelf photo received. Have the depot fetch it today, she leaves tomorrow.',
    )}
    .templates=${[
      pick('顾客着急，请先回电。', 'Worried customer, call back first.'),
      pick('照片已收到，在对话里。', 'Photos are in the conversation.'),
    ]}
    .packet=${{
      have: [
        pick('对话记录与附件（12 条）', 'Transcript and files (12)'),
        pick('联系方式、订单、分类', 'Contact, order, category'),
      ],
      missing: [{ id: 'address', label: pick('收件地址', 'Address') }],
    }}
  ></baton-transfer-dialog>`
  return [{ title: transferText[locale].transferOf(''), body }]
}

function states(locale: Locale, pick: Pick): TransferState[] {
  const text = transferText[locale]
  const [yue, jiahao] = [person(pick('林悦', 'Yue Lin')), person(pick('陈嘉豪', 'Jiahao Chen'))]
  const other = { id: 'other', label: text.askOther }
  return [
    {
      kind: 'suggested',
      to: jiahao.name,
      department: pick('物流', 'Logistics'),
      rule: pick('签收异常 → 物流', 'not received → Logistics'),
      fact: pick('最空闲 2/6', 'least busy 2/6'),
      why: pick(
        '问题类型是签收异常，顾客用网页，现在是工作时间。',
        'The topic is “not received”, from the website, within working hours.',
      ),
      hint: '⌥↵',
    },
    { kind: 'asking', customer: pick('何雨桐', 'He Yutong'), until: NOW + 41_000, total: 60_000 },
    { kind: 'waiting', to: jiahao.name, until: NOW + 23_000, total: 60_000, openedAt: at(14, 21) },
    {
      kind: 'lapsed',
      to: jiahao.name,
      seconds: 60,
      next: [
        { id: 'su', label: text.askAgent(pick('苏晴', 'Qing Su'), 3, 6) },
        { id: 'logistics', label: text.askFree(pick('物流', 'Logistics'), 2) },
        other,
      ],
    },
    {
      kind: 'declined',
      to: pick('周敏', 'Min Zhou'),
      face: person(pick('周敏', 'Min Zhou'), { presence: 'busy' }),
      reason: pick('原路退款维护中，16:00 后可办', 'refunds are down until 16:00'),
      next: [{ id: 'finance', label: text.askQueue(pick('财务', 'Finance'), 2) }, other],
    },
    {
      kind: 'refused',
      customer: pick('何雨桐', 'He Yutong'),
      words: pick(
        '您最清楚我的情况，不想再说一遍',
        'You know my case, I’d rather not explain it again',
      ),
      next: [other],
    },
    {
      kind: 'guarded',
      stops: [yue, jiahao, { ...yue, floor: true }, { ...jiahao, faded: true }],
      links: [
        { state: 'passed', text: pick('联系网点', 'depot'), time: '14:21' },
        { state: 'passed', text: pick('需售后定责', 'liability'), time: '14:40' },
        { state: 'stopped', text: pick('已停止', 'stopped'), time: '14:52' },
      ],
      next: [
        { id: 'take', label: text.take },
        { id: 'assign', label: text.assign },
        { id: 'leave', label: text.leaveWith(yue.name) },
      ],
    },
    {
      kind: 'left',
      contact: '138****5521',
      question: pick('退款何时到账', 'when does the refund arrive'),
    },
  ]
}

/** Everything of a transfer that stands inside the console. */
export function transferSheets(locale: Locale) {
  const pick = picker(locale)
  const [logistics, finance] = departments(pick)
  const conversations = [
    { id: 'he', face: person(pick('何雨桐', 'He Yutong')), line: pick('签收异常', 'Not received') },
    {
      id: 'reyes',
      face: person('Daniel Reyes'),
      line: pick('背包尺寸', 'Does the 40L pack fit carry-on size?'),
      since: NOW - 118_000,
    },
    {
      id: 'wang',
      face: person(pick('王建国', 'Wang Jianguo')),
      line: pick('发票', 'Invoice'),
      since: NOW - 206_000,
    },
    { id: 'nair', face: person('Priya Nair', { away: true }), line: pick('保养', 'Care') },
  ]
  const [zhou, chen] = agents(pick)
  return [
    {
      title: pick('转接中', 'Transfers'),
      body: html`<div class="sheet wide">
        ${states(locale, pick).map((state) => html`<baton-transfer-strip .state=${state}></baton-transfer-strip>`)}
      </div>`,
    },
    {
      title: pick('快速转接', 'Quick transfer'),
      body: html`<div class="sheet narrow">
        <baton-quick-transfer .target=${chen} .conversations=${conversations}></baton-quick-transfer>
        <baton-quick-transfer .target=${zhou} .conversations=${conversations.slice(0, 1)}></baton-quick-transfer>
        <baton-quick-transfer .target=${logistics} .conversations=${[]}></baton-quick-transfer>
        <baton-department-row bolt name=${logistics!.name} free="2"></baton-department-row>
        <baton-department-row bolt selected name=${finance!.name} free="0" waiting="3"></baton-department-row>
      </div>`,
    },
  ]
}
