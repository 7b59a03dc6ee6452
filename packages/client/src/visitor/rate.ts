import type { VisitorCommand } from '@baton/core'
import { checkedText } from '../outbox/text.js'
import type { SurveyAnswer } from './types.js'

/** What a visitor says of the conversation; what is blank or empty is left out. */
export const rateCommand = (
  survey: number,
  { service, repeated, suggestion = '', legs = [] }: SurveyAnswer,
): Extract<VisitorCommand, { type: 'rate' }> => ({
  type: 'rate',
  survey,
  service,
  ...(repeated && { repeated }),
  ...(suggestion.trim() !== '' && { suggestion: checkedText(suggestion) }),
  ...(legs.length > 0 && { legs }),
})
