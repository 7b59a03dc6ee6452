import * as v from 'valibot'
import { bounds } from './frames.js'

/** C0 and C1 controls other than tab and newline; joiners and bidirectional marks are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
/** Half of a surrogate pair is not text. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const clean = (text: string) => !CONTROLS.test(text) && !LONE.test(text)

export const language = v.picklist(['zh', 'en'], 'bad-frame')

/** One line or word of at most `most` UTF-16 units. */
export const line = (most: number) =>
  v.pipe(
    v.string('bad-frame'),
    v.maxLength(most, 'too-large'),
    v.check((text) => clean(text) && !text.includes('\n'), 'bad-text'),
  )

/** What stands beside files: at most `bounds.text` units, and may be nothing. */
export const plain = v.pipe(
  v.string('bad-frame'),
  v.maxLength(bounds.text, 'too-large'),
  v.check(clean, 'bad-text'),
)

/** What a person writes: not blank, at most `bounds.text` units. */
export const text = v.pipe(
  v.string('bad-frame'),
  v.maxLength(bounds.text, 'too-large'),
  v.check((text) => clean(text) && text.trim() !== '', 'bad-text'),
)
