import Bowser from 'bowser'

/** `iPhone · iOS 18.1 · Safari 18` of a user agent: names that no language changes; what is not known is left out. */
export const deviceOf = (userAgent: string): string => {
  if (userAgent === '') return ''
  const { browser, os, platform } = Bowser.parse(userAgent)
  const named = [browser.name, browser.version?.split('.')[0]].filter(Boolean).join(' ')
  const system = [os.name, os.versionName ?? os.version].filter(Boolean).join(' ')
  return [platform.model, system, named].filter(Boolean).join(' · ')
}
