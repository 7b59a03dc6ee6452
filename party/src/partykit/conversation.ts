import { createClassifier } from '@baton/core'
import { createKnowledgeBot } from '../bots/knowledge-bot.js'
import { pause } from '../bots/pause.js'
import { conversationKind } from '../conversation/kind.js'
import { partyServer } from '../hosts/partykit.js'
import { createKnowledge } from '../knowledge/knowledge.js'
import { workspace } from '../workspace.js'

const { settings, knowledge: articles } = workspace
const { handoff, categories } = settings
const { id, name } = settings.bot

const classify = createClassifier({ humanKeywords: handoff.keywords, categories })
const bot = createKnowledgeBot({ id, name, knowledge: createKnowledge(articles), wait: pause })

export default partyServer(conversationKind({ settings, classify, bot }), settings.workspace.id)
