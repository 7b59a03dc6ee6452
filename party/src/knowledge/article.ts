import type { Language } from '@baton/core'

/** The question types that articles are filed under unless a workspace names its own. */
export const CATEGORIES = [
  'order',
  'refund',
  'shipping',
  'account',
  'payment',
  'technical',
  'product',
] as const

/** One question with its answer, in one language. */
export interface Article {
  /** The same in every language: small letters, digits and hyphens. */
  id: string
  language: Language
  question: string
  /** Other ways to ask the same. */
  also: string[]
  /** Markdown. */
  answer: string
  /** Ids of the articles to suggest after this one. */
  next: string[]
  category?: string
  /** The visitor's own orders, where they are known, stand before the answer. */
  shows?: 'orders'
  /** Set when a person has to take over after the answer: why, in a sentence for the agent. */
  handoff?: string
}

/** A file of knowledge. The name is its path below the folder, with slashes. */
export interface KnowledgeFile {
  name: string
  text: string
}

/** What is wrong with a file, and where. Lines count from 1. */
export interface KnowledgeError {
  file: string
  line: number
  message: string
}

/** An article as written, with the places that errors point to. */
export interface Draft {
  file: string
  line: number
  id?: string
  language?: string
  question: string
  also: string[]
  answer: string
  next: string[]
  category?: string
  shows?: string
  handoff?: string
}

/** What reading one file gives. */
export interface Drafts {
  drafts: Draft[]
  errors: KnowledgeError[]
}
