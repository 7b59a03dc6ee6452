import { createClassifier } from '@baton/core'
import { createKnowledgeBot } from '../bots/knowledge-bot.js'
import { pause } from '../bots/pause.js'
import { conversationKind } from '../conversation/kind.js'
import { partyServer } from '../hosts/partykit.js'
import { workspace } from '../workspace.js'
import { knowledge } from './knowledge.js'

const { settings } = workspace
const { handoff, categories } = settings
const { id, name } = settings.bot

const classify = createClassifier({ humanKeywords: handoff.keywords, categories })
const bot = createKnowledgeBot({ id, name, knowledge, wait: pause })

export default partyServer(conversationKind({ settings, classify, bot }), settings.workspace.id)
