import { createAgentDesk } from '@baton/client'
import type { ReadableAtom } from 'nanostores'
import WebSocket from 'ws'
import { until } from '../../scripts/lib/until.js'
import type { MemberId } from './agent.js'
import type { Demo } from './demo.js'

const members: MemberId[] = ['lin', 'chen', 'zhou']

const tokenOf = async ({ url, key }: Demo, member: MemberId): Promise<string> => {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ key, member }),
  })
  return (await response.json()).token
}

/** One's desk without a screen. */
export const deskOf = (demo: Demo, member: MemberId) =>
  createAgentDesk({ url: demo.url, token: () => tokenOf(demo, member), WebSocket })

/** A conversation that stands on a desk's board; boards come a moment behind what happened. */
export const firstOf = async (rows: ReadableAtom<readonly { id: string }[]>): Promise<string> => {
  await until('a conversation on the board', () => rows.get().length > 0)
  return rows.get()[0]?.id ?? ''
}

/** Ends every conversation and takes everybody off duty, so that the next test starts from nothing. */
export async function quiet(demo: Demo): Promise<void> {
  const desks = members.map((member) => deskOf(demo, member))
  try {
    await Promise.all(desks.map((desk) => desk.start()))
    await Promise.all(desks.map((desk) => desk.setStatus('offline')))
    const supervisor = desks[2]!
    const rows = () =>
      [...supervisor.$board.get().values()].filter((row) => row.kind === 'conversation')
    await Promise.all(
      rows().map(async ({ id }) => {
        const conversation = supervisor.open(id)
        await until('the conversation to show', () => conversation.$state.get() !== undefined)
        await conversation.close().catch(() => undefined)
        conversation.release()
      }),
    )
    await until('the desk to be empty', () => rows().length === 0)
  } finally {
    for (const desk of desks) desk.dispose()
  }
}
