import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const themes = ['light', 'dark'] as const
const devices = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

/** Small enough that all pictures together stay below 6 MB, good enough to read every word. */
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
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await settled(page)
        await shoot(page, name)
      }
    }
    await page.setViewportSize(devices.desktop)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await settled(page)
  }
}

/** Two frames after the last change of size, everything stands where it will stay. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const animations = document.getAnimations().filter(({ effect }) => {
      const { iterations = 1 } = effect?.getTiming() ?? {}
      return iterations !== Number.POSITIVE_INFINITY
    })
    await Promise.allSettled(animations.map(({ finished }) => finished))
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  })
