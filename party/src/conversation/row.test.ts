import type { ConversationEvent, ConversationState } from '@baton/core'
import type { RowDetail } from '@baton/protocol'
import { expect, it } from 'vitest'
import { createVirtualTime } from '../hosts/virtual-time.js'
import type { ConversationRoom } from './kind.js'
import { row } from './row.js'

/** A conversation's row at a desk that notes when it came and with how many messages. */
const stage = () => {
  const time = createVirtualTime(0)
  const rows: [second: number, messages: number][] = []
  let messages = 0
  const room = {
    state: () =>
      ({
        ...{ id: 'c', desk: 'main', language: 'en', messages },
        ...{ floor: { holder: 'bot' }, marks: { team: { read: 0 } } },
      }) as unknown as ConversationState,
    recent: () => [],
    later: time.timer,
    whisper(_: unknown, { row }: { row: RowDetail }) {
      rows.push([time.now() / 1_000, row.messages])
    },
  } as unknown as ConversationRoom
  const { follow } = row(room)
  return {
    rows,
    runFor: time.runFor,
    say() {
      messages += 1
      const said = {
        type: 'said',
        at: time.now(),
        n: messages,
        by: { kind: 'visitor' },
        text: 'hi',
      }
      follow([said as ConversationEvent])
    },
  }
}

it('[DK41] the first row comes at once, and what changes half a second later', async () => {
  const { rows, runFor, say } = stage()
  for (let n = 0; n < 3; n += 1) say()
  await runFor(10_000)
  say()
  await runFor(10_000)
  expect(rows).toEqual([
    [0, 1],
    [0.5, 3],
    [10.5, 4],
  ])
})

it('[DK41] while much is said a row comes every four seconds, and the last one in the end', async () => {
  const { rows, runFor, say } = stage()
  for (let n = 0; n < 100; n += 1) {
    say()
    await runFor(200)
  }
  await runFor(10_000)
  expect(rows.map(([second]) => second)).toEqual([0, 0.7, 1.7, 3.7, 7.7, 11.7, 15.7, 19.7, 23.7])
  expect(rows.at(-1)).toEqual([23.7, 100])
})
