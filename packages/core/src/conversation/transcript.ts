import type { ConversationEvent } from './events.js'
import { everybodysTranscript } from './transcript/everybody.js'
import type { Item } from './transcript/items.js'
import { teamsTranscript } from './transcript/team.js'

export type { Item, TransferItem } from './transcript/items.js'

/** Folds events to items, one by one. Unknown or silent events leave the items as they are. */
export const transcript = (items: readonly Item[], event: ConversationEvent): readonly Item[] =>
  teamsTranscript(everybodysTranscript(items, event), event)
