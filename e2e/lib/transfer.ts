import type { Language } from '@baton/core'
import type { Agent } from './agent.js'

interface Choice {
  to: string
  department?: boolean
}

/** What people read and do to pass a conversation on. */
const inWords = (text: {
  transfer: string
  departments: string
  note: string
  send: RegExp
  bolt: (name: string) => string
  connecting: RegExp
  packetOpened: RegExp
  waitsFor: (name: string) => string
  agree: string
  stay: (name: string) => string
  whyStay: RegExp
  handover: string
  handOver: RegExp
}) => {
  const dialogOf = (agent: Agent) => agent.page.getByRole('dialog')
  const optionOf = (agent: Agent, name: string) =>
    dialogOf(agent).getByRole('option', { name }).first()
  const opens = async (agent: Agent) => {
    await agent.main.getByRole('button', { name: text.transfer }).click()
    await dialogOf(agent).waitFor()
  }
  const chooses = async (agent: Agent, { to, department = false }: Choice) => {
    const dialog = dialogOf(agent)
    if (department) await dialog.getByRole('tab', { name: text.departments }).click()
    await optionOf(agent, to).click()
  }
  const notes = (agent: Agent, words: string) =>
    dialogOf(agent).getByRole('textbox', { name: text.note }).fill(words)
  const confirms = async (agent: Agent) => {
    await dialogOf(agent).getByRole('button', { name: text.send }).click()
    await dialogOf(agent).waitFor({ state: 'hidden' })
  }
  return {
    ...text,
    dialogOf,
    optionOf,
    opens,
    chooses,
    notes,
    confirms,
    async transfers(agent: Agent, choice: Choice & { note?: string; stopped?: boolean }) {
      await opens(agent)
      await chooses(agent, choice)
      if (choice.note) await notes(agent, choice.note)
      await confirms(agent)
    },
    async bolts(agent: Agent, colleague: string, customer: string) {
      await agent.page.locator('baton-colleague-row').filter({ hasText: colleague }).hover()
      await agent.page.getByRole('button', { name: text.bolt(colleague) }).click()
      await agent.page.getByRole('option', { name: customer }).click()
      await agent.page.keyboard.press('Enter')
    },
    async consults(agent: Agent, colleague: string) {
      await opens(agent)
      await chooses(agent, { to: colleague })
      await dialogOf(agent)
        .getByRole('switch', { name: /^Talk to/ })
        .click()
      await dialogOf(agent)
        .getByRole('button', { name: /^Talk to/ })
        .click()
      await dialogOf(agent).waitFor({ state: 'hidden' })
    },
    async plansHandover(agent: Agent) {
      await agent.page.getByRole('button', { name: agent.words.status }).first().click()
      await agent.page.getByRole('menuitem', { name: text.handover }).click()
      await dialogOf(agent).waitFor()
    },
    handsOver: (agent: Agent) =>
      dialogOf(agent).getByRole('button', { name: text.handOver }).click(),
    declined: (name: string) => new RegExp(`${name} declined`),
    lapsed: (name: string) => new RegExp(`${name} did not accept within`),
    promised: (team: string, minutes: number) =>
      new RegExp(`Our ${team} team is busy; we will get back to you within ${minutes} minutes`),
    keep: 'Keep it with me',
    cancel: 'Cancel transfer',
    other: 'Someone else…',
    take: 'I’ll take it',
    stayed: (name: string) => `You stayed with ${name}`,
  }
}

export const passing: Record<Language, ReturnType<typeof inWords>> = {
  zh: inWords({
    transfer: '转接',
    departments: '部门',
    note: '给接手人的说明',
    send: /^转接给/,
    bolt: (name) => `快速转接给${name}`,
    connecting: /您的对话将转接至.*请勿关闭对话窗口/,
    packetOpened: /交接信息已打开/,
    waitsFor: (name) => `等待${name}接受`,
    agree: '同意转接',
    stay: (name) => `留在${name}这里`,
    whyStay: /^有什么想让我们知道的/,
    handover: '交接我的对话',
    handOver: /^交接 \d+ 个$/,
  }),
  en: inWords({
    transfer: 'Transfer',
    departments: 'Departments',
    note: 'Note for the receiver',
    send: /^Transfer to/,
    bolt: (name) => `Quick transfer to ${name}`,
    connecting: /We are connecting you with a colleague from .* Please keep this window open/,
    packetOpened: /Packet opened/,
    waitsFor: (name) => `Waiting for ${name}`,
    agree: 'Yes, connect me',
    stay: (name) => `Stay with ${name}`,
    whyStay: /^What should we know/,
    handover: 'Hand over my conversations',
    handOver: /^Hand over \d+$/,
  }),
}
