import type { ReactiveControllerHost } from 'lit'
import { expect, it } from 'vitest'
import { FileLinks } from './file-links.js'

const photo = { id: 'f1', name: 'shelf.png', image: { width: 1, height: 1 } }

const setup = () => {
  const asked: string[] = []
  let updates = 0
  let offline = false
  const host = {
    addController() {},
    requestUpdate() {
      updates += 1
    },
  } as unknown as ReactiveControllerHost
  const links = new FileLinks(host, async ({ id }, { renew }) => {
    if (offline) throw new TypeError('offline')
    asked.push(`${id} ${renew ? 'anew' : 'first'}`)
    return `https://shop.test/${id}?${asked.length}`
  })
  return {
    links,
    asked,
    updates: () => updates,
    goOffline: (now: boolean) => {
      offline = now
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  }
}

it('A17 a picture asks for its link once, and shows it when it is there', async () => {
  const { links, asked, updates, settle } = setup()
  expect([links.src(photo), links.src(photo)]).toEqual([undefined, undefined])
  await settle()
  expect(updates()).toBe(1)
  expect(links.src(photo)).toBe('https://shop.test/f1?1')
  expect(links.src({ id: 'f2', name: 'slip.pdf' })).toBe(undefined)
  expect(asked).toEqual(['f1 first'])
})

it('A17 a picture that did not load asks anew, and then no more', async () => {
  const { links, asked, settle } = setup()
  links.src(photo)
  await settle()
  links.renew(photo)
  links.renew(photo)
  await settle()
  expect(links.src(photo)).toBe('https://shop.test/f1?2')
  expect(asked).toEqual(['f1 first', 'f1 anew'])
})

it('A17 a link that could not be had is asked for when the picture is shown again', async () => {
  const { links, asked, goOffline, settle } = setup()
  goOffline(true)
  links.src(photo)
  await settle()
  goOffline(false)
  links.src(photo)
  await settle()
  expect(links.src(photo)).toBe('https://shop.test/f1?1')
  expect(asked).toEqual(['f1 first'])
})
