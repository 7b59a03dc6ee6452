import { html, type TemplateResult } from 'lit'
import { anchor, linkify, safeUrl } from './linkify.js'
import type { Piece } from './text.js'

type Block =
  | { kind: 'text'; lines: string[] }
  | { kind: 'list'; ordered: boolean; start: number; items: string[][] }

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/
const NUMBER = /^\s{0,3}(\d{1,9})[.)、]\s*(.*)$/
const HEADING = /^#{1,6}\s+(.*)$/

/** `1、` and `1.` both number a line; `1.5 kg` does not. */
function numbered(line: string): { start: number; words: string } | undefined {
  const match = NUMBER.exec(line)
  if (!match || /^\s*\d+\.\d/.test(line)) return undefined
  return { start: Number(match[1]), words: match[2] ?? '' }
}

function addItem(blocks: Block[], ordered: boolean, start: number, words: string): void {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push([words])
  else blocks.push({ kind: 'list', ordered, start, items: [[words]] })
}

/** A plain line goes on the paragraph above it; indented, on the item above it. */
function addLine(blocks: Block[], line: string, fresh: boolean): void {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && /^\s{2,}\S/.test(line)) last.items.at(-1)?.push(line.trim())
  else if (last?.kind === 'text' && !fresh) last.lines.push(line)
  else blocks.push({ kind: 'text', lines: [line] })
}

function parse(text: string): Block[] {
  const blocks: Block[] = []
  let fresh = true
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      fresh = true
      continue
    }
    const heading = HEADING.exec(line)
    const bullet = BULLET.exec(line)
    const number = numbered(line)
    if (heading) blocks.push({ kind: 'text', lines: [`**${heading[1]?.replaceAll('**', '')}**`] })
    else if (bullet) addItem(blocks, false, 1, bullet[1] ?? '')
    else if (number) addItem(blocks, true, number.start, number.words)
    else addLine(blocks, line, fresh)
    fresh = heading !== null
  }
  return blocks
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^\s()]+)\)/g

function bold(words: string): TemplateResult {
  return html`<strong>${inline(words)}</strong>`
}

function mark([whole, strong, code, label, address]: RegExpMatchArray): Piece[] {
  if (strong !== undefined) return [bold(strong)]
  if (code !== undefined) return [html`<code>${code}</code>`]
  const href = safeUrl(address ?? '')
  return href ? [anchor(href, label)] : linkify(whole)
}

function inline(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    pieces.push(...linkify(text.slice(end, match.index)), ...mark(match))
    end = match.index + match[0].length
  }
  return [...pieces, ...linkify(text.slice(end))]
}

const lines = (all: readonly string[]) =>
  all.map((line, nth) => (nth ? html`<br />${inline(line)}` : inline(line)))

function block(one: Block, tail: unknown): TemplateResult {
  if (one.kind === 'text') return html`<p dir="auto">${lines(one.lines)}${tail}</p>`
  const items = one.items.map(
    (item, nth) =>
      html`<li dir="auto">${lines(item)}${nth === one.items.length - 1 ? tail : ''}</li>`,
  )
  return one.ordered ? html`<ol start=${one.start}>${items}</ol>` : html`<ul>${items}</ul>`
}

/** In a text that still grows, a mark that has not been closed yet is closed at the end. */
function close(text: string): string {
  const whole = text.replace(/(?<!\*)\*$/, '')
  if ((whole.match(/\*\*/g)?.length ?? 0) % 2 === 0) return whole
  return whole.endsWith('**') ? whole.slice(0, -2) : `${whole}**`
}

/**
 * The small part of Markdown that bots use (bold, code, lists, links, paragraphs, headings as
 * bold) as Lit templates; HTML stays text. `open` is for a text that still grows, `tail` is put
 * after its last sign.
 */
export function markdown(
  text: string,
  { open = false, tail = '' }: { open?: boolean; tail?: unknown } = {},
): TemplateResult[] {
  const blocks = parse(open ? close(text) : text)
  if (blocks.length === 0) return [html`<p>${tail}</p>`]
  return blocks.map((one, nth) => block(one, nth === blocks.length - 1 ? tail : ''))
}
