import { html, type TemplateResult } from 'lit'
import type { IconNode } from 'lucide'

/** The outline of an icon on a 24 × 24 field, as the data of one svg path. */
export type Icon = string

type Shape = Record<string, string | number | undefined>

const at = (shape: Shape, key: string) => Number(shape[key] ?? 0)

const circle = (s: Shape) => {
  const r = at(s, 'r')
  return `M${at(s, 'cx') - r} ${at(s, 'cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

const rect = (s: Shape) => {
  const r = at(s, 'rx')
  const wide = at(s, 'width') - 2 * r
  const high = at(s, 'height') - 2 * r
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`
  return `M${at(s, 'x') + r} ${at(s, 'y')}h${wide}${corner(r, r)}v${high}${corner(-r, r)}h${-wide}${corner(-r, -r)}v${-high}${corner(r, -r)}z`
}

const line = (s: Shape) => `M${at(s, 'x1')} ${at(s, 'y1')}L${at(s, 'x2')} ${at(s, 'y2')}`

const shapes: Record<string, (s: Shape) => string> = {
  path: (s) => String(s.d ?? ''),
  circle,
  rect,
  line,
}

/**
 * Joins the shapes of a lucide icon into one path, so that every icon shares one template. Each
 * starts from the origin, because a path may begin with a relative move.
 */
export const outline = (node: IconNode): Icon =>
  node.map(([tag, shape]) => `M0 0${shapes[tag]?.(shape) ?? ''}`).join('')

/** Draws an icon of `size` px in the colour of the text, hidden from screen readers. */
export const glyph = (icon: Icon, size = 16): TemplateResult => html`<svg
  width=${size}
  height=${size}
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width=${size < 20 ? 2 : 1.75}
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d=${icon}></path>
</svg>`
