import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const themes = ['light', 'dark'] as const
const devices = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

/** Small enough that all pictures together stay below 8 MB, good enough to read every word. */
const QUALITY = 72

export interface CameraOptions {
  folder: string
  format: 'webp' | 'png'
  /** Only names that hold all of these are taken. */
  only: readonly string[]
}

/** Takes each screen in both themes and on both devices: `widget-offer-zh-dark-phone.webp`. */
export const createCamera = ({ folder, format, only }: CameraOptions) => {
  const shoot = async (page: Page, name: string) => {
    const session = await page.context().newCDPSession(page)
    const quality = format === 'webp' ? { quality: QUALITY } : {}
    const { data } = await session.send('Page.captureScreenshot', { format, ...quality })
    await session.detach()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${name}.${format}`), Buffer.from(data, 'base64'))
  }

  return async (page: Page, screen: string): Promise<void> => {
    for (const [device, viewport] of Object.entries(devices)) {
      for (const theme of themes) {
        const name = `${screen}-${theme}-${device}`
        if (!only.every((word) => `-${name}-`.includes(`-${word}-`))) continue
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme: theme })
        await settled(page)
        await shoot(page, name)
      }
    }
    await page.setViewportSize(devices.desktop)
    await page.emulateMedia({ colorScheme: 'light' })
    await settled(page)
  }
}

/**
 * What moves is brought to its end, in every shadow tree; what turns for ever, or for long, is left
 * alone. Text, because a compiled function would bring helpers that the page does not have.
 */
const arrived = `(async () => {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? roots(element.shadowRoot) : [],
    ),
  ]
  const frame = () => new Promise(requestAnimationFrame)
  await document.fonts.ready
  await frame()
  await frame()
  for (const animation of roots(document).flatMap((root) => root.getAnimations())) {
    if (animation.effect.getComputedTiming().endTime < 1000) animation.finish()
  }
  await frame()
  await frame()
})()`

const settled = (page: Page): Promise<unknown> => page.evaluate(arrived)
