import type { Language, Text } from '../aggregate.js'
import type { Emotion, Priority } from '../conversation/events.js'
import type { Algorithm } from '../workspace/settings.js'
import type { WorkingHours } from './hours.js'

/**
 * What has to hold before a rule matches: every condition that is there, each by any one of the
 * values that it lists. None at all always hold.
 */
export interface Conditions {
  /** Question types. */
  categories?: readonly string[]
  /** Where the visitor writes from: `web`, or what the site calls it. */
  channels?: readonly string[]
  /** Labels of the customer. */
  tags?: readonly string[]
  vip?: boolean
  languages?: readonly Language[]
  /** Patterns for the page that the visitor looks at, as `/help/*`; see `isPage`. */
  pages?: readonly string[]
  hours?: readonly WorkingHours[]
  /** This or a higher one. */
  priority?: Priority
  emotions?: readonly Emotion[]
}

export type RuleTarget =
  | { kind: 'agent'; id: string }
  | { kind: 'department'; id: string }
  /** T4: the agent who looks after this customer; for a customer without one the rule is silent. */
  | { kind: 'vip-agent' }

/** T14: when a conversation should be passed on, and to whom. */
export interface TransferRule {
  id: string
  name: Text
  when: Conditions
  target: RuleTarget
  /** How the agent of a department is chosen; the workspace's way when left out. */
  algorithm?: Algorithm
  /** What the agent of a department should be good at. */
  skill?: string
  /** Goes along as the transfer's note. */
  note?: Text
  /** T17: `prompt` asks the agent, `auto` passes the conversation on by itself. */
  mode: 'prompt' | 'auto'
  /** Whether the receiver is asked; as the workspace says when left out. */
  accept?: 'ring' | 'auto'
}
