import { type ConsentAnswer, iconClock, iconSwap } from '@baton/ui'
import { html, nothing } from 'lit'
import { departmentName, type ItemOf, MINUTE, type Shown } from './shown.js'

/** Whoever answered from within the card goes on where they write. */
const answered = async (
  { detail: { agree, words }, target }: CustomEvent<ConsentAnswer>,
  shown: Shown,
) => {
  const within = (target as Element).matches(':focus-within')
  await shown.run(shown.chat.answerConsent(agree, words))
  if (within) shown.tell('answered')
}

/** A transfer as the visitor knows it: the question, that somebody is asked, who stays (T6, T12). */
export const transfer = (item: ItemOf<'transfer'>, index: number, shown: Shown) => {
  const { text } = shown.words
  const { state, agent, announced } = item
  const before = shown.chat.$items.get().slice(0, index)
  const holder = before.findLast((one) => one.kind === 'assigned')?.agent.name ?? ''
  const team = departmentName(shown, item.department)
  const stopped = state === 'stopped'
  const outcome =
    state === 'asked'
      ? 'open'
      : state === 'refused'
        ? 'stayed'
        : stopped && !announced
          ? 'lapsed'
          : 'agreed'
  return html`${
    item.until === undefined
      ? nothing
      : html`<baton-consent-card
          .from=${{ name: holder, floor: true }}
          .to=${agent ? { name: agent.name } : { name: team, kind: 'desk' }}
          team=${agent ? '' : team}
          reason=${item.reason ?? text.consentReason}
          .until=${item.until}
          ?busy=${shown.busy}
          .outcome=${outcome}
          .at=${item.at}
          words=${item.words ?? ''}
          @answer=${(event: CustomEvent<ConsentAnswer>) => answered(event, shown)}
        ></baton-consent-card>`
  }
  ${
    announced
      ? html`<baton-notice
          look="box"
          .icon=${iconSwap}
          .text=${text.transferring(team)}
        ></baton-notice>`
      : nothing
  }
  ${
    announced && stopped
      ? html`<baton-notice look="line" .text=${text.consentLapsed(holder)}></baton-notice>`
      : nothing
  }`
}

/** T23: nobody is there; they get in touch, or call back. */
export const promise = ({ department, until, at }: ItemOf<'promise'>, shown: Shown) => {
  const { text } = shown.words
  const minutes = Math.max(1, Math.round((until - at) / MINUTE))
  return html`<baton-notice
    look="box"
    .icon=${iconClock}
    .text=${text.targetBusy(departmentName(shown, department), minutes)}
  >
    <baton-button slot="action" size="s" @click=${() => shown.tell('leave-message')}
      >${text.leaveMessage}</baton-button
    >
  </baton-notice>`
}
