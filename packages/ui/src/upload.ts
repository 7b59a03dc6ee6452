import type { BatonFile, ShownFile } from './file.js'
import type { Locale } from './i18n/locale.js'
import { type Params, sentence } from './i18n/sentence.js'

/** Files on their way, as far as a screen has to know of them. */
export interface Moving {
  readonly files: readonly { readonly name: string; readonly as: 'image' | 'file' }[]
  readonly size: number
  readonly state: BatonFile['state']
  readonly code?: string
  readonly params?: Params
}

/** What only another file mends. */
const final = new Set(['file-too-large', 'bad-file', 'too-many-files'])

/** How files on their way stand in the log: as one card, with what can be done when they failed. */
export const uploadOf = (
  locale: Locale,
  { files, size, state, code = '', params }: Moving,
): { file: ShownFile; why: string; action: BatonFile['action'] } => {
  const [first] = files
  const more = files.length > 1 ? ` +${files.length - 1}` : ''
  const file = { name: `${first?.name ?? ''}${more}`, size }
  if (state !== 'failed') return { file, why: '', action: '' }
  const action = code === 'image-too-large' ? 'as-file' : final.has(code) ? 'another' : 'retry'
  return { file, why: sentence(locale, code, params), action }
}
