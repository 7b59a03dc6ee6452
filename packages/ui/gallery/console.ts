import { html } from 'lit'
import {
  consoleText,
  type Face,
  type Field,
  iconAtSign,
  iconChats,
  iconCoffee,
  iconHash,
  iconHome,
  iconImage,
  iconIncoming,
  iconPaperclip,
  iconPencil,
  iconSmile,
  iconSwap,
  iconTicket,
  iconTimerOff,
  type Locale,
  shared,
} from '../src/index.js'
import { at, NOW } from './stage.js'
import { transferSheets } from './transfer.js'

type Pick = <T>(zh: T, en: T) => T

const person = (name: string, rest: Partial<Face> = {}): Face => ({ name, ...rest })

const why = (pick: Pick) => html`<baton-why
  heading=${pick('最空闲的', 'The least busy one')}
  .considered=${[
    {
      name: pick('陈嘉豪', 'Jiahao Chen'),
      load: '2/6',
      why: pick('被选中', 'Chosen'),
      chosen: true,
    },
    { name: pick('林悦', 'Lin Yue'), load: '5/6', why: pick('更忙', 'Busier'), chosen: false },
    {
      name: pick('周敏', 'Zhou Min'),
      load: '0/3',
      why: pick('不在线', 'Not online'),
      chosen: false,
    },
  ]}
></baton-why>`

function tickets(pick: Pick) {
  const ticket = {
    name: pick('刘思远', 'Liu Siyuan'),
    contact: { kind: 'phone', value: '138 0000 5521' },
    question: pick('订单 20817 什么时候发货？', 'When does order 20817 ship?'),
    at: NOW - 3_600_000,
    state: 'open',
    mine: false,
    open: false,
    held: false,
  } as const
  const email = { kind: 'email', value: 'ann@example.com' } as const
  return html`<div class="sheet narrow">
    ${why(pick)}
    <baton-earlier></baton-earlier>
    <baton-stopped code="bad-version"></baton-stopped>
    <baton-ticket .ticket=${{ ...ticket, due: NOW - 60_000 }}></baton-ticket>
    <baton-ticket .ticket=${{ ...ticket, contact: email, followUp: true, open: true }}></baton-ticket>
    <baton-ticket
      draft=${pick('今天已经发货。', 'It left today.')}
      .ticket=${{ ...ticket, state: 'taken', mine: true, due: NOW + 300_000 }}
    ></baton-ticket>
    <baton-ticket
      refusal=${pick('这个工单已关闭。', 'That ticket is closed.')}
      .ticket=${{ ...ticket, state: 'taken', answeredAt: NOW - 30_000 }}
    ></baton-ticket>
  </div>`
}

function list(locale: Locale, pick: Pick) {
  const text = consoleText[locale]
  return html`<div class="sheet narrow">
    <baton-section-head .icon=${iconIncoming} heading=${text.incoming} count="1"></baton-section-head>
    <baton-offer
      look="row"
      from=${pick('王澈', 'Che Wang')}
      .customer=${person('Hannah Park')}
      priority="high"
      tag=${pick('质保', 'Warranty')}
      .until=${NOW + 38_000}
      .total=${60_000}
    ></baton-offer>
    <baton-section-head heading=${text.mine} count="6/8"></baton-section-head>
    <baton-list-row
      selected vip priority="high" count="1"
      .face=${person(pick('何雨桐', 'He Yutong'))}
      line=${pick('那现在怎么办？明天就要出发了', 'What now? I leave tomorrow')}
      .since=${NOW - 42_000}
    ></baton-list-row>
    <baton-list-row
      count="1"
      .face=${person('Daniel Reyes')}
      line="Does the 40L pack fit carry-on size? I fly on Sunday morning"
      .since=${NOW - 118_000}
    ></baton-list-row>
    <baton-list-row
      priority="urgent" count="2"
      .face=${person(pick('王建国', 'Wang Jianguo'))}
      line=${pick('发票抬头开错了，今天要报销', 'Wrong company name on the invoice')}
      .since=${NOW - 206_000}
    ></baton-list-row>
    <baton-list-row
      draft
      .face=${person(pick('刘思远', 'Liu Siyuan'))}
      line=${pick('您好，退款已于今天', 'Hi, the refund was')}
      .time=${at(14, 12)}
      .state=${iconPencil}
    ></baton-list-row>
    <baton-list-row
      .face=${person('Priya Nair', { away: true })}
      line="Thanks, I’ll check tonight."
      .time=${at(13, 52)}
    ></baton-list-row>
    <baton-section-head
      urgent heading=${text.waiting} count="3" detail=${text.longest('2:14')}
    ></baton-section-head>
    <baton-list-row
      .face=${person(pick('访客 4182 · 广州', 'Visitor 4182 · Guangzhou'))}
      line=${pick('转人工', 'I want a person')}
      .since=${NOW - 134_000}
      .tag=${{ text: pick('售后', 'After-sales') }}
    ></baton-list-row>
    <baton-section-head heading=${text.bots} count="9" action=${text.all}></baton-section-head>
    <baton-list-row
      .face=${{ name: text.visitor('4190'), kind: 'bot' } as Face}
      line=${pick('怎么改收货地址？', 'How do I change my address?')}
      .time=${at(14, 20)}
      .tag=${{ text: text.unsure, tone: 'warn' }}
    ></baton-list-row>
    <baton-section-head heading=${text.colleagues} count="14" action=${text.all}></baton-section-head>
    <baton-colleague-row
      bolt load="2" cap="6" department=${pick('物流', 'Logistics')}
      .face=${person(pick('陈嘉豪', 'Jiahao Chen'), { presence: 'online' })}
    ></baton-colleague-row>
    <baton-colleague-row
      bolt load="8" cap="8" department=${pick('财务', 'Finance')}
      .face=${person(pick('周敏', 'Min Zhou'), { presence: 'busy' })}
    ></baton-colleague-row>
    <baton-colleague-row
      load="4" cap="6" department=${pick('技术', 'Technical')}
      .face=${person(pick('王澈', 'Che Wang'), { presence: 'offline' })}
    ></baton-colleague-row>
    <baton-skeleton count="1"></baton-skeleton>
  </div>`
}

const fields = (locale: Locale, pick: Pick): Field[] => {
  const text = consoleText[locale]
  return [
    { label: text.wants, value: pick('显示已签收，未收到包裹', 'Marked delivered, not received') },
    {
      label: text.reason,
      value: pick('访客要求；机器人无权查询', 'Asked for a person; bot has no access'),
    },
    { label: text.order, value: 'LS1118-3307 · ¥1,299' },
    { label: text.mood, value: pick('着急 · 明天出发', 'Worried · leaves tomorrow') },
    { label: text.tried, value: pick('查物流、取件码、驿站核实', 'Tracking, code, pickup point') },
    { id: 'address', label: text.address, missing: true },
  ]
}

function conversation(locale: Locale, pick: Pick) {
  const text = consoleText[locale]
  const he = person(pick('何雨桐', 'He Yutong'))
  const bot: Face = { name: pick('小岚', 'Lan'), kind: 'bot' }
  const yue = person(pick('林悦', 'Yue Lin'))
  return html`<div class="sheet wide">
    <div class="tabs" role="tablist">
      <baton-tab selected name=${he.name}></baton-tab>
      <baton-tab dot="warn" name="Daniel Reyes" count="1"></baton-tab>
      <baton-tab dot="off" name=${pick('离线', 'Offline')}></baton-tab>
      <baton-tab draft name=${pick('刘思远', 'Liu Siyuan')}></baton-tab>
    </div>
    <baton-packet
      .stops=${[bot, { ...yue, floor: true }]}
      .links=${[{ state: 'passed' }]}
      .fields=${fields(locale, pick)}
      .completeness=${{ have: 5, of: 6 }}
      .readAt=${at(14, 10)}
    ></baton-packet>
    <baton-divider action=${pick('展开全部', 'Show all')}
      >${text.withBot('14:02', '14:09', 6)}</baton-divider
    >
    <baton-bubble look="console" .face=${he} .text=${pick('驿站说没有我的包裹', 'The pickup point says it isn’t there')}></baton-bubble>
    <baton-bubble
      look="console" author="bot" .face=${bot} byline=${pick('小岚 · 机器人', 'Lan · Bot')} .at=${at(14, 6)}
      .text=${pick('这种情况需要同事联系快递网点核实，我没有权限查询。', 'A colleague needs to check with the depot; I can’t see their records.')}
    ></baton-bubble>
    <baton-divider .icon=${iconSwap}>${text.floorTo(bot.name, yue.name)} 14:10</baton-divider>
    <baton-bubble
      look="console" author="human" own mark="read" .at=${at(14, 11)}
      .text=${pick('何女士您好，情况我都看到了，不用再说一遍。', 'Hi Yutong, I’ve read everything, no need to repeat.')}
    ></baton-bubble>
    <baton-bubble
      look="console" author="human" own mark="unknown" .at=${at(14, 12)}
      .text=${pick('我正在联系网点。', 'I’m calling the depot now.')}
    ></baton-bubble>
    <baton-bubble look="console" author="human" own mark="failed" .text=${pick('没有发出', 'Did not go out')}></baton-bubble>
    <baton-bubble look="console" author="human" own draft .text=${pick('我来处理退款', 'I’ll do the refund')}></baton-bubble>
    <baton-bubble
      look="console" author="note" byline=${pick('陈嘉豪', 'Jiahao Chen')} .at=${at(14, 18)}
      .text=${pick('@林悦 网点监控显示放进了 2 栋快递柜，多半放错了。', '@Yue CCTV shows it went to the Bldg 2 locker, likely by mistake.')}
    ></baton-bubble>
    <baton-bubble
      look="console" .face=${he} .at=${at(14, 20)}
      .text=${pick('那现在怎么办？明天就要出发了', 'What now? I leave tomorrow')}
    ></baton-bubble>
    <baton-typing preview=${pick('能不能今天就', 'could you maybe today')}></baton-typing>
  </div>`
}

const tools = html`
  <baton-icon-button slot="tools" size="s" .icon=${iconSmile} label="emoji"></baton-icon-button>
  <baton-icon-button slot="tools" size="s" .icon=${iconImage} label="image"></baton-icon-button>
  <baton-icon-button slot="tools" size="s" .icon=${iconPaperclip} label="file"></baton-icon-button>
  <baton-icon-button slot="tools" size="s" .icon=${iconHash} label="reply"></baton-icon-button>
  <baton-icon-button slot="tools" size="s" .icon=${iconAtSign} label="mention"></baton-icon-button>
`

function composers(pick: Pick) {
  const texts = {
    reply: pick(
      '已为您安排补发，今晚 20:00 前送达。',
      'A new one is on its way, before 20:00 tonight.',
    ),
    anonymous: pick(
      '您好，我补充一下：门店也可以直接换新。',
      'One more thing: the store can swap it at once.',
    ),
    note: pick('@陈嘉豪 网点 18:00 前能取回吗？', '@Jiahao can the depot fetch it before 18:00?'),
  }
  return html`<div class="sheet">
    ${(['reply', 'anonymous', 'note'] as const).map(
      (mode) => html`<baton-composer
        look="console"
        mode=${mode}
        handler=${pick('林悦', 'Yue Lin')}
        .value=${texts[mode]}
        ><baton-composer-modes
          slot="header"
          mode=${mode}
          to=${pick('何雨桐', 'He Yutong')}
        ></baton-composer-modes
        >${tools}</baton-composer
      >`,
    )}
  </div>`
}

function strips(locale: Locale, pick: Pick) {
  const text = consoleText[locale]
  return html`<div class="sheet wide">
    <baton-strip
      tone="warn" .icon=${iconTimerOff}
      heading=${pick('待跟进到时间了', 'A follow-up is due')}
      body=${pick('顾客由您接待', 'The customer is with you')}
      ><baton-button slot="actions" size="s" variant="filled">${text.save}</baton-button></baton-strip
    >
    <baton-relay
      captions="beside" size="24"
      .stops=${['林悦', '陈嘉豪', '周敏'].map((name) => ({ name }))}
      .links=${[{ state: 'passed' }, { state: 'passed' }]}
    ></baton-relay>
    <div class="row">
      <baton-button variant="filled">${text.transfer}</baton-button>
      <baton-button variant="soft" .icon=${iconSwap} hint="T">${text.transfer}</baton-button>
      <baton-button>${text.end}</baton-button>
      <baton-button variant="ink" hint="↵">${shared[locale].sendAnonymous}</baton-button>
      <baton-button variant="danger">${text.end}</baton-button>
      <baton-tag tone="ok">ok</baton-tag><baton-tag tone="danger">danger</baton-tag>
      <baton-tag tone="accent">accent</baton-tag>
    </div>
    <baton-band waiting="2"></baton-band>
    <baton-band state="online" waiting="2"></baton-band>
    <baton-undo
      hint="Z" text=${pick('已归档「Priya Nair」', 'Archived Priya Nair')} .until=${NOW + 8_000}
    ></baton-undo>
    <baton-empty .icon=${iconCoffee} heading=${text.emptyTitle} body=${text.emptyBody(31)}></baton-empty>
  </div>`
}

function offers(locale: Locale, pick: Pick) {
  const text = consoleText[locale]
  const offer = {
    from: pick('王澈', 'Che Wang'),
    route: pick('技术 → 售后', 'Technical → After-sales'),
    note: pick(
      '头灯进水已确认是质保范围，照片 2 张。请安排换新，顾客在意到货时间。',
      'The wet headlamp is under warranty, 2 photos. Please swap it; timing matters.',
    ),
    tag: pick('质保 · 英语', 'Warranty · English'),
    fields: [
      { label: text.wants, value: pick('头灯换新，周五前到', 'New lamp before Friday') },
      { label: text.tried, value: pick('换电池、密封圈检查', 'Batteries, gasket') },
      { label: text.order, value: 'LS1031-0914 · ¥329' },
    ],
  }
  return html`<div class="sheet narrow">
    <baton-offer
      hints
      from=${offer.from} route=${offer.route} holder=${offer.from} note=${offer.note} tag=${offer.tag}
      priority="high" messages="14"
      .customer=${person('Hannah Park')}
      .fields=${offer.fields}
      .completeness=${{ have: 6, of: 6 }}
      .until=${NOW + 38_000}
      .total=${60_000}
    ></baton-offer>
    <baton-offer
      look="bar" from=${offer.from} tag=${offer.tag}
      .customer=${person('Hannah Park')}
      .until=${NOW + 8_000}
      .total=${60_000}
    ></baton-offer>
    <div class="row">
      <baton-rail-button .icon=${iconHome} label=${text.home}></baton-rail-button>
      <baton-rail-button current count="2" .icon=${iconChats} label=${text.conversations}></baton-rail-button>
      <baton-rail-button look="bar" current .icon=${iconChats} label=${text.conversations}></baton-rail-button>
      <baton-rail-button look="bar" .icon=${iconTicket} label=${text.tickets}></baton-rail-button>
      <baton-status-menu look="pill" status="online" load="6" cap="8"></baton-status-menu>
      <baton-status-menu status="busy" .face=${person(pick('林悦', 'Yue Lin'))}></baton-status-menu>
    </div>
    <baton-field-row masked label=${text.phone} value="138****5521"></baton-field-row>
    <baton-field-row editable label=${text.email} value="yutong.he@example.com"></baton-field-row>
    <baton-field-row missing label=${text.address}></baton-field-row>
    <baton-field-row denied label=${text.remark}></baton-field-row>
    <div class="row">
      <baton-tag>${pick('徒步', 'Hiking')}</baton-tag>
      <baton-tag tone="warn">${pick('急单', 'Urgent')}</baton-tag>
      <baton-tag tone="add">${text.addTag}</baton-tag>
      <baton-tag tone="vip">VIP</baton-tag>
      <baton-badge count="3"></baton-badge><baton-badge count="120" tone="danger"></baton-badge>
    </div>
  </div>`
}

/** The console's parts in their states. */
export function consoleBoard(locale: Locale) {
  const pick: Pick = (zh, en) => (locale === 'zh-CN' ? zh : en)
  return [
    { title: pick('列表', 'List'), body: list(locale, pick) },
    { title: pick('对话', 'Conversation'), body: conversation(locale, pick) },
    { title: pick('转入请求与顾客', 'Offer and customer'), body: offers(locale, pick) },
    { title: pick('输入框的三种模式', 'Three modes'), body: composers(pick) },
    { title: pick('工单', 'Tickets'), body: tickets(pick) },
    { title: pick('提示条与其他', 'Strips and more'), body: strips(locale, pick) },
    ...transferSheets(locale),
  ]
}
