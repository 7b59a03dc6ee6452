import type { AgentConversation, AgentDesk } from '@baton/client'
import type { Locale, TransferState } from '@baton/ui'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { lastEnded, type Shown, suggestedRule, transferState } from './state.js'
import { teamOf } from './team.js'

/** What the steps of a transfer need of the screen that shows them. */
export interface Screen {
  desk: AgentDesk
  conversation: AgentConversation
  locale: Locale
  now: number
  openDialog(): void
  openTickets(): void
  /** Carries a task out, and shows why when it is refused. */
  run(task: () => Promise<unknown> | undefined): Promise<void>
}

/** Where the transfer of the conversation on screen stands, and what its buttons do (T17, T22–T28). */
export class TransferSteps implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #screen: () => Screen
  /** Transfers that are over, and rules, that the agent has put aside. */
  #aside: ReadonlySet<string> = new Set()
  /** The step that is on its way. */
  busy = ''

  constructor(host: ReactiveControllerHost, screen: () => Screen) {
    this.#host = host
    this.#screen = screen
    host.addController(this)
  }

  hostConnected() {}

  #shown(): Shown | undefined {
    const { desk, conversation, locale, now } = this.#screen()
    const state = conversation.$state.get()
    const team = teamOf(desk)
    if (!state || !team) return undefined
    const items = conversation.$items.get()
    const me = desk.$id.get()
    const leads = desk.$role.get() !== 'agent'
    return { state, items, team, me, leads, locale, now, aside: this.#aside }
  }

  get state(): TransferState | undefined {
    const shown = this.#shown()
    return shown && transferState(shown)
  }

  /** Does what a rule suggests, if one does. */
  followRule() {
    if (this.state?.kind === 'suggested') void this.take('transfer')
  }

  #putAside(id: string | undefined) {
    if (id !== undefined) this.#aside = new Set([...this.#aside, id])
    this.#host.requestUpdate()
  }

  #task(id: string, shown: Shown): Promise<unknown> | undefined {
    const { conversation, openDialog, openTickets } = this.#screen()
    const [kind, to = ''] = id.split(':')
    const rule = suggestedRule(shown)?.rule.id
    switch (kind) {
      case 'cancel':
      case 'stop':
        return conversation.cancelTransfer()
      case 'transfer':
        return rule === undefined ? undefined : conversation.followRule(rule)
      case 'agent':
      case 'department':
        return conversation.transfer({ to: { kind, id: to } })
      case 'take':
        return conversation.stepIn()
      case 'leave':
        return conversation.answerCall()
      case 'ignore':
        this.#putAside(rule)
        return undefined
      case 'keep':
        this.#putAside(lastEnded(shown)?.transfer)
        return undefined
      case 'follow-up':
        openTickets()
        return undefined
      default:
        openDialog()
        return undefined
    }
  }

  /** A button of the strip was pressed. */
  async take(id: string): Promise<void> {
    const shown = this.#shown()
    if (!shown) return
    this.busy = id
    await this.#screen().run(() => this.#task(id, shown))
    this.busy = ''
    this.#host.requestUpdate()
  }
}
