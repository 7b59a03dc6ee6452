import type { Settings } from '@baton/core'
import type { Article } from '../knowledge/article.js'

/** What a server is built with: the settings, and the knowledge that its bot answers from. */
export interface Workspace {
  settings: Settings
  knowledge: Article[]
}
