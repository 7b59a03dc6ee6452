import type { Settings } from '@baton/core'
import {
  findNodeAtLocation,
  getNodeValue,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { checkSettings, type Problem } from './check.js'

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

const at = (file: string, text: string, offset: number, message: string) =>
  `${file}:${lineOf(text, offset)}: ${message}`

/** JSON with comments to what `check` makes of it; every error names its file and line. */
export const readJson = <T extends object>(
  file: string,
  text: string,
  check: (input: unknown) => T | { problems: Problem[] },
): T | { errors: string[] } => {
  const found: ParseError[] = []
  const tree = parseTree(text, found, { allowTrailingComma: true })
  if (!tree || found.length > 0) {
    const errors = found.map(({ error, offset }) => {
      const name = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2')
      return at(file, text, offset, `not valid JSON: ${name.toLowerCase()}`)
    })
    return { errors: errors.length > 0 ? errors : [`${file}:1: the file is empty`] }
  }
  const checked = check(getNodeValue(tree))
  if (!('problems' in checked)) return checked
  const errors = checked.problems.map(({ path, message }) => {
    let depth = path.length
    let node = findNodeAtLocation(tree, path)
    // What is missing has no place of its own: name the nearest thing around it.
    while (!node && depth > 0) node = findNodeAtLocation(tree, path.slice(0, --depth))
    return at(file, text, node?.offset ?? 0, `${path.join('.') || 'the file'}: ${message}`)
  })
  return { errors }
}

export const readSettings = (file: string, text: string): Settings | { errors: string[] } =>
  readJson(file, text, checkSettings)
