import { html, type TemplateResult } from 'lit'
import {
  type Face,
  iconChat,
  iconClock,
  iconDown,
  iconHeadset,
  iconHistory,
  iconInfo,
  iconLanguages,
  iconMail,
  iconMore,
  iconSmile,
  iconSwap,
  iconVolume,
  type Locale,
  type MenuItem,
  sentence,
  shared,
  widget,
} from '../src/index.js'
import { at, NOW } from './stage.js'

type Pick = <T>(zh: T, en: T) => T

const people = (pick: Pick) =>
  ({
    bot: { name: pick('小岚', 'Lan'), kind: 'bot' },
    yue: { name: pick('林悦', 'Yue Lin'), presence: 'online' },
    jiahao: { name: pick('陈嘉豪', 'Jiahao Chen'), presence: 'online' },
    min: { name: pick('周敏', 'Min Zhou'), presence: 'offline' },
    desk: { name: pick('售后客服', 'After-sales'), kind: 'desk' },
  }) as const satisfies Record<string, Face>

const menu = (locale: Locale): (MenuItem | 'line')[] => {
  const text = widget[locale]
  return [
    { id: 'talk', label: text.talk, icon: iconHeadset, current: true },
    { id: 'message', label: text.leaveMessage, icon: iconMail },
    { id: 'previous', label: text.previous, icon: iconHistory },
    'line',
    { id: 'sound', label: text.sound, icon: iconVolume },
    { id: 'language', label: text.otherLanguage, icon: iconLanguages },
  ]
}

const actions = (locale: Locale, { pill = false, open = false } = {}) => html`
  ${
    pill
      ? html`<baton-button slot="actions" variant="soft" pill .icon=${iconHeadset}
          >${widget[locale].talk}</baton-button
        >`
      : ''
  }
  <baton-menu slot="actions" .items=${menu(locale)} ?open=${open}>
    <baton-icon-button
      slot="trigger"
      .icon=${iconMore}
      label=${shared[locale].more}
    ></baton-icon-button>
  </baton-menu>
  <baton-icon-button
    slot="actions"
    .icon=${iconDown}
    label=${widget[locale].minimise}
  ></baton-icon-button>
`

const tools = (locale: Locale) => html`
  <baton-icon-button slot="tools" .icon=${iconSmile} label=${widget[locale].emoji}></baton-icon-button>
`

const composer = (locale: Locale, value = '', placeholder = widget[locale].write) =>
  html`<div class="foot">
    <baton-composer files .value=${value} placeholder=${placeholder}>${tools(locale)}</baton-composer>
  </div>`

const panel = (head: TemplateResult, log: TemplateResult, foot: TemplateResult) =>
  html`<div class="panel">${head}
    <div class="log">${log}</div>
    ${foot}</div>`

function botAnswers(locale: Locale, pick: Pick) {
  const { bot } = people(pick)
  return panel(
    html`<baton-header
      .face=${bot}
      heading=${bot.name}
      mark=${shared[locale].bot}
      line=${pick('岚山户外 · 即时回答', 'Replies at once')}
      >${actions(locale, { pill: true })}</baton-header
    >`,
    html`<baton-notice>${pick('今天 14:02', 'Today 14:02')}</baton-notice>
      <baton-bubble
        author="bot"
        .text=${pick(
          '您好，我是小岚。查订单、退换货、配送都可以问我，也可以随时转人工。',
          'Hi, I’m Lan. Ask me about orders, returns or delivery. You can talk to a person at any time.',
        )}
      ></baton-bubble>
      <baton-bubble
        own
        mark="read"
        .at=${at(14, 3)}
        .text=${pick('订单显示已签收，但我没有收到包裹', 'My order says delivered but I never got the parcel')}
      ></baton-bubble>
      <baton-bubble
        author="bot"
        streaming
        .text=${pick(
          '**LS1118-3307** 风脊冲锋衣今天 11:26 由**科苑路 12 号驿站**代收。您可以：\n1. 凭取件码 **7-2-4410** 到驿站领取，营业到 21:00\n2. 请家人或物业确认是否代领\n\n如果驿站也没有，我会为您',
          '**LS1118-3307** (Ridge Shell jacket) was left at the **12 Keyuan Road pickup point** at 11:26. You can:\n1. Collect it with code **7-2-4410** until 21:00\n2. Ask family or the front desk\n\nIf it is not there, I can',
        )}
      ></baton-bubble>
      <baton-chips
        .chips=${pick(
          ['驿站没有我的包裹', '重发取件码', '怎么申请补发'],
          ['It’s not at the pickup point', 'Resend the code', 'Ask for a replacement'],
        ).map((label) => ({ id: label, label }))}
      ></baton-chips>`,
    composer(locale),
  )
}

function handoffOffer(locale: Locale, pick: Pick) {
  const { bot, yue } = people(pick)
  const text = widget[locale]
  return panel(
    html`<baton-header
      .face=${bot}
      heading=${bot.name}
      mark=${shared[locale].bot}
      line=${text.botLine('')}
      >${actions(locale, { pill: true })}</baton-header
    >`,
    html`<baton-bubble
        author="bot"
        .text=${pick(
          '给您添麻烦了。这种情况需要同事联系快递网点核实，我没有权限查询。',
          'Sorry about that. A colleague needs to check with the courier’s depot; I can’t see their records.',
        )}
      ></baton-bubble>
      <baton-card heading=${text.offerTo(pick('售后', 'after-sales'))} body=${text.offerSpeed(2, 1)}>
        <baton-relay
          slot="media"
          size="36"
          .stops=${[{ ...bot, floor: true }, { name: yue.name }]}
        ></baton-relay>
        <baton-button slot="actions" size="l" variant="filled">${text.talk}</baton-button>
        <baton-button slot="actions" size="l">${text.offerNo(bot.name)}</baton-button>
        <span slot="foot">${text.offerAll}</span>
      </baton-card>
      <baton-card collapsed=${text.offerRefused(bot.name)} .at=${at(14, 5)}></baton-card>`,
    composer(locale),
  )
}

function waiting(locale: Locale, pick: Pick) {
  const text = widget[locale]
  const { desk } = people(pick)
  return panel(
    html`<baton-header .face=${desk} heading=${desk.name} dot="warn" line=${text.inLine}
      >${actions(locale)}</baton-header
    >`,
    html`<baton-bubble
        author="bot"
        .text=${pick('好的，我把对话和订单一起交给同事。', 'OK, I’ll pass on the conversation and your order.')}
      ></baton-bubble>
      <baton-notice look="box" .icon=${iconSwap} text=${text.handingOff}></baton-notice>
      <baton-waiting-card position="3" .range=${{ from: 4, to: 7 }} .updatedAt=${NOW}></baton-waiting-card>
      <baton-bubble
        own
        mark="delivered"
        .at=${at(14, 8)}
        .text=${pick('收件地址是科苑路 88 号 3 栋 1204', 'The address is 88 Keyuan Rd, Bldg 3, 1204')}
      ></baton-bubble>
      <baton-notice look="box" .icon=${iconInfo} text=${text.gotIt}></baton-notice>`,
    composer(locale, '', text.writeWhileWaiting),
  )
}

function withAgent(locale: Locale, pick: Pick) {
  const { yue } = people(pick)
  const text = widget[locale]
  return panel(
    html`<baton-header
      .face=${yue}
      heading=${yue.name}
      line=${pick('售后客服 · 在线', 'After-sales · Online')}
      >${actions(locale)}</baton-header
    >`,
    html`<baton-joined
        .stops=${[yue]}
        heading=${text.joinedHead(yue.name, pick('售后客服', 'After-sales'))}
        body=${text.joinedSince('14:10')}
      ></baton-joined>
      <baton-bubble
        author="human"
        .text=${pick(
          '何女士您好，包裹的情况我都看到了，不用再说一遍。我正在联系快递网点，见 https://example.com/track?id=7，谢谢。',
          'I’ve read everything, so no need to repeat. Calling the depot now, see https://example.com/track?id=7.',
        )}
      ></baton-bubble>
      <baton-bubble own mark="read" .at=${at(14, 11)} .text=${pick('好的，谢谢', 'OK, thank you')}></baton-bubble>
      <baton-bubble own mark="delivered" .at=${at(14, 12)}
        ><baton-file
          slot="files"
          .file=${{ name: 'shelf.png', size: 240_000, image: { width: 640, height: 360 } }}
        ></baton-file
        ><baton-file slot="files" .file=${{ name: 'slip.pdf', size: 12_000 }}></baton-file
        ><baton-file
          slot="files"
          state="uploading"
          loaded="124000"
          .file=${{ name: pick('货架照片.jpg', 'Shelf.jpg'), size: 200_000 }}
        ></baton-file
      ></baton-bubble>
      <baton-bubble own mark="sent" .at=${at(14, 12)} .text=${pick('货架上没有我的名字', 'My name isn’t on any of these')}></baton-bubble>
      <baton-bubble own place="first" .text=${pick('短信也查过了', 'Checked my texts too')}></baton-bubble>
      <baton-bubble own place="last" mark="sending" .text=${pick('还在等', 'Still waiting')}></baton-bubble>
      <baton-bubble own mark="failed" .text=${pick('没有发出', 'Did not go out')}></baton-bubble>
      <baton-typing name=${pick('林悦', 'Yue')}></baton-typing>`,
    composer(locale, pick('明天就要出发了', 'I leave tomorrow')),
  )
}

function transfer(locale: Locale, pick: Pick) {
  const { yue, jiahao, min } = people(pick)
  const text = widget[locale]
  return panel(
    html`<baton-header
      .face=${jiahao}
      heading=${jiahao.name}
      line=${pick('物流客服 · 在线', 'Logistics · Online')}
      >${actions(locale)}</baton-header
    >`,
    html`<baton-notice
        look="box"
        .icon=${iconSwap}
        text=${text.transferring(pick('物流', 'Logistics'))}
      ></baton-notice>
      <baton-joined
        .stops=${[{ name: yue.name }, { name: jiahao.name, floor: true }]}
        heading=${text.joined(jiahao.name, '14:22')}
        body=${text.joinedBody}
      ></baton-joined>
      <baton-bubble
        author="human"
        .text=${pick('网点确认包裹遗失，可以全额退款 ¥1,299。', 'The depot confirmed it is lost. We’ll refund ¥1,299 in full.')}
      ></baton-bubble>
      <baton-consent-card
        team=${pick('财务', 'Finance')}
        reason=${pick('退款需要财务核对原支付方式。周敏在线。', 'Finance must check how you paid. Min Zhou is online.')}
        .from=${{ name: jiahao.name }}
        .to=${{ name: min.name }}
        .until=${NOW + 58_000}
      ></baton-consent-card>
      <baton-consent-card
        outcome="stayed"
        words=${pick('您最清楚我的情况，不想再说一遍', 'You know my case, I’d rather not explain it again')}
        .from=${{ name: yue.name }}
        .at=${at(14, 10)}
      ></baton-consent-card>
      <baton-divider>${text.endedAt('14:48')}</baton-divider>`,
    composer(locale),
  )
}

function ended(locale: Locale, pick: Pick) {
  const { yue, jiahao, min } = people(pick)
  const text = widget[locale]
  const path = [yue, jiahao, min].map(({ name }) => ({ id: name, name }))
  return panel(
    html`<baton-header
      .face=${min}
      heading=${min.name}
      line=${pick('财务客服 · 对话已结束', 'Finance · Ended')}
      >${actions(locale)}</baton-header
    >`,
    html`<baton-bubble own mark="read" .at=${at(14, 46)} .text=${pick('好的，什么时候到账', 'OK, when will it arrive')}></baton-bubble>
      <baton-bubble author="human" .text=${pick('退款已提交，1–3 个工作日原路到账。', 'The refund is on its way, 1–3 working days.')}></baton-bubble>
      <baton-divider>${text.endedAt('14:48')}</baton-divider>
      <baton-survey-card .people=${path}></baton-survey-card>
      <baton-survey-card outcome="good" .at=${at(14, 50)}></baton-survey-card>`,
    html`<div class="foot row">
      <baton-button class="grow" size="l" .icon=${iconMail}>${text.leaveMessage}</baton-button>
      <baton-button class="grow" size="l" .icon=${iconChat}>${text.startNew}</baton-button>
    </div>`,
  )
}

function menuOpen(locale: Locale, pick: Pick) {
  const { bot } = people(pick)
  return panel(
    html`<baton-header
      .face=${bot}
      heading=${bot.name}
      mark=${shared[locale].bot}
      line=${widget[locale].botLine('')}
      >${actions(locale, { pill: true, open: true })}</baton-header
    >`,
    html`<baton-notice
      look="box"
      .icon=${iconClock}
      text=${widget[locale].targetBusy(pick('物流', 'Logistics'), 10)}
    ></baton-notice>`,
    html`<div class="foot row">
      <baton-button class="grow" size="l" .icon=${iconMail}>${widget[locale].leaveMessage}</baton-button>
      <baton-button class="grow" size="l" .icon=${iconChat}>${widget[locale].startNew}</baton-button>
    </div>`,
  )
}

const form = (locale: Locale, pick: Pick) =>
  html`<div class="panel">
    <baton-header
      .face=${{ name: '', kind: 'desk' }}
      heading=${widget[locale].formTitle}
      line=${widget[locale].allBusy}
      >${actions(locale)}</baton-header
    >
    <div class="log top">
      <baton-message-form
        class="grow"
        id="form"
        intro=${widget[locale].formLong(20)}
        .contact=${'yutong.he@example'}
        .question=${pick('包裹显示已签收但没收到，驿站货架上也没有。', 'It says delivered but it isn’t at the pickup point.')}
      ></baton-message-form>
    </div>
  </div>`

const offline = (locale: Locale, pick: Pick) =>
  html`<div class="panel">
    <baton-header .face=${people(pick).yue} heading=${people(pick).yue.name} line=${pick('售后客服', 'After-sales')}
      >${actions(locale)}</baton-header
    >
    <baton-band></baton-band>
    <baton-band state="online" waiting="2"></baton-band>
    <baton-skeleton kind="bubbles" class="log"></baton-skeleton>
    <div class="log">
      <baton-bubble own
        ><baton-file
          slot="files"
          state="waiting"
          .file=${{ name: pick('签收短信.pdf', 'Delivery text.pdf'), size: 1_258_291 }}
        ></baton-file
      ></baton-bubble>
      <baton-bubble own mark="sending" .text=${pick('这是签收短信', 'This is the text')}></baton-bubble>
      <baton-bubble own
        ><baton-file
          slot="files"
          state="failed"
          action="another"
          .file=${{ name: pick('开箱视频.mov', 'Unboxing.mov'), size: 85_983_232 }}
          why=${sentence(locale, 'file-too-large')}
        ></baton-file
      ></baton-bubble>
      <div class="row">
        <baton-launcher unread="1"></baton-launcher>
        <baton-launcher open></baton-launcher>
        <baton-button variant="filled" busy size="l">${shared[locale].send}</baton-button>
        <baton-button variant="filled" disabled>${shared[locale].send}</baton-button>
      </div>
    </div>
    ${composer(locale)}
  </div>`

/** The widget's screens a to k, made of the parts. */
export function widgetBoard(locale: Locale) {
  const pick: Pick = (zh, en) => (locale === 'zh-CN' ? zh : en)
  return [
    { title: pick('机器人回答', 'Bot answers'), body: botAnswers(locale, pick) },
    { title: pick('转人工建议', 'Handoff offer'), body: handoffOffer(locale, pick) },
    { title: pick('排队等待', 'Waiting'), body: waiting(locale, pick) },
    { title: pick('客服接待', 'With an agent'), body: withAgent(locale, pick) },
    { title: pick('转接', 'Transfer'), body: transfer(locale, pick) },
    { title: pick('结束与评价', 'End and rating'), body: ended(locale, pick) },
    { title: pick('菜单', 'Menu'), body: menuOpen(locale, pick) },
    { title: pick('留言', 'Leave a message'), body: form(locale, pick) },
    { title: pick('断网', 'Offline'), body: offline(locale, pick) },
  ]
}
