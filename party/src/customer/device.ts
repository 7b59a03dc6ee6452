import Bowser from 'bowser'

/** `Chrome 156 · Linux · desktop` of a user agent; what is not known is left out. */
export const deviceOf = (userAgent: string): string => {
  if (userAgent === '') return ''
  const { browser, os, platform } = Bowser.parse(userAgent)
  const named = [browser.name, browser.version?.split('.')[0]].filter(Boolean).join(' ')
  const system = [os.name, os.versionName ?? os.version].filter(Boolean).join(' ')
  return [named, system, platform.type].filter(Boolean).join(' · ')
}
