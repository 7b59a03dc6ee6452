import {
  type Face,
  formatTime,
  glyph,
  iconCheck,
  iconInfo,
  iconSwap,
  maskPhone,
  type Stop,
} from '@baton/ui'
import { html, nothing } from 'lit'
import { botFace, departmentName, type ItemOf, MINUTE, type Shown } from './shown.js'

/** What the person will know already. */
const goesAlong = (shown: Shown) => {
  const { text } = shown.words
  const count = shown.chat.$conversation.get()?.messages ?? 0
  const { phone, email, orders } = shown.chat.$known.get()
  const along = [
    ...(count > 0 ? [text.offerThis(count)] : []),
    ...orders.slice(0, 1).map(text.offerOrder),
    ...(phone ? [text.offerPhone(maskPhone(phone))] : email ? [text.offerEmail(email)] : []),
  ]
  return html`<div class="along">
    ${along.map((line) => html`<p class="kept">${glyph(iconCheck, 16)}${line}</p>`)}
    <p>${along.length > 0 ? text.offerAll : text.offerBody}</p>
  </div>`
}

const speed = (shown: Shown): string => {
  const { text } = shown.words
  const place = shown.chat.$place.get()
  if (!place) return ''
  if (place.availability === 'none') return text.nobodyOnline
  if (place.availability === 'full' && !place.wait) return text.allBusy
  const minutes = Math.max(1, Math.ceil((place.wait?.[1] ?? 0) / MINUTE))
  return place.wait ? text.offerSpeed(place.online, minutes) : text.peopleOnline(place.online)
}

/** H1, H2: shall a person take over? Afterwards it is one line. */
export const handoffOffer = (item: ItemOf<'handoff-offer'>, shown: Shown) => {
  const { text } = shown.words
  const bot = botFace(shown)
  const open = shown.chat.$conversation.get()?.offer
  if (item.state === 'void') return nothing
  if (item.state !== 'open' || !open) {
    const line = item.state === 'accepted' ? text.offerTaken : text.offerRefused(bot.name)
    return html`<baton-card .collapsed=${line} .at=${item.at}></baton-card>`
  }
  const department = departmentName(shown, item.department)
  const answer = (accept: boolean) => () => shown.run(shown.chat.answerOffer(open.id, accept))
  const stops: Stop[] = [
    { ...bot, floor: true },
    { name: department, kind: 'desk' },
  ]
  return html`<baton-card
    heading=${department ? text.offerTo(department) : text.offerPerson}
    body=${speed(shown)}
  >
    <baton-relay slot="media" .stops=${stops} .links=${[{ state: 'asked' }]}></baton-relay>
    ${goesAlong(shown)}
    <baton-button slot="actions" size="l" variant="filled" ?busy=${shown.busy} @click=${answer(true)}
      >${text.talk}</baton-button
    >
    <baton-button slot="actions" size="l" ?busy=${shown.busy} @click=${answer(false)}
      >${text.offerNo(bot.name)}</baton-button
    >
  </baton-card>`
}

/** The place in line, or the truth when there is nobody to wait for. */
const line = (shown: Shown) => {
  const { text } = shown.words
  const place = shown.chat.$place.get()
  const leave = () => shown.tell('leave-message')
  if (!place) return nothing
  if (place.availability === 'none') {
    return html`<baton-card heading=${text.nobodyOnline} body=${text.formIntro}>
      <baton-button slot="actions" size="l" variant="filled" @click=${leave}
        >${text.leaveMessage}</baton-button
      >
    </baton-card>`
  }
  const full = place.availability === 'full' && !place.wait
  return html`${full ? html`<baton-notice look="box" .icon=${iconInfo} .text=${text.allBusy}></baton-notice>` : nothing}
    <baton-waiting-card
      position=${place.position ?? 1}
      .range=${place.wait && { from: place.wait[0] / MINUTE, to: place.wait[1] / MINUTE }}
      .updatedAt=${shown.placeAt}
      @leave-message=${leave}
    ></baton-waiting-card>`
}

/** H15, H16: a person is being found. */
export const waiting = (item: ItemOf<'waiting'>, shown: Shown) => {
  const { text } = shown.words
  const notice = html`<baton-notice
    look="box"
    .icon=${iconSwap}
    .text=${text.handingOff}
  ></baton-notice>`
  const conversation = shown.chat.$conversation.get()
  const current =
    conversation?.floor.holder === 'queue' && item.id === `floor:${conversation.epoch}`
  if (!current) return notice
  if (shown.chat.$place.get()?.availability === 'none') return line(shown)
  return html`${notice}${line(shown)}`
}

/** A person has the floor; from whose hands it came. */
export const assigned = (item: ItemOf<'assigned'>, index: number, shown: Shown) => {
  const { text, locale } = shown.words
  const before = shown.chat.$items.get().slice(0, index)
  const earlier = before.findLast((one) => one.kind === 'assigned')
  const from: Face = earlier ? { name: earlier.agent.name } : botFace(shown)
  const stops: Stop[] = [from, { name: item.agent.name, floor: true, presence: 'online' }]
  return html`<baton-joined
    .stops=${stops}
    heading=${text.joined(item.agent.name, formatTime(locale, item.at))}
    body=${text.joinedBody}
  ></baton-joined>`
}
