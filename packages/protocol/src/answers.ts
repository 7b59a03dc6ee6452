import type { Language } from '@baton/core'
import * as v from 'valibot'
import { language, text } from './text.js'

/** What a member sends to `POST /answers`: a visitor's question, and the language to answer in. */
export interface AnswersRequest {
  text: string
  language: Language
}

export const answersRequest = v.object({ text, language }) satisfies v.GenericSchema<
  unknown,
  AnswersRequest
>

/** A ready answer of the workspace's knowledge, for an agent to look at (T5, A20). */
export interface KnowledgeAnswer {
  /** The same in every language. */
  id: string
  /** The question that it answers. */
  title: string
  /** Markdown. */
  text: string
  /** How likely it is what was asked for, from 0 to 1. */
  match: number
}
