import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { formatError } from '../../party/src/knowledge/compile.js'
import { compileFolder } from '../../party/src/knowledge/folder.js'
import { readSettings } from '../../party/src/workspace/read.js'
import type { Workspace } from '../../party/src/workspace/workspace.js'

/**
 * Reads `baton.config.json` and the folder `knowledge` of a workspace.
 * Everything that is wrong comes back at once, as lines of `file:line: what`.
 */
export async function readWorkspace(
  folder: string,
): Promise<{ workspace: Workspace } | { errors: string[] }> {
  const settings = await settingsIn(folder)
  const types = 'errors' in settings ? undefined : settings.categories.map(({ id }) => id)
  const knowledge = join(folder, 'knowledge')
  const { articles, errors } = await compileFolder(knowledge, {
    categories: types ? [...types, 'product'] : 'any',
  })
  const lines = errors.map((error) =>
    formatError({ ...error, file: shown(join(knowledge, error.file)) }),
  )
  if ('errors' in settings) return { errors: [...settings.errors, ...lines] }
  return lines.length > 0 ? { errors: lines } : { workspace: { settings, knowledge: articles } }
}

async function settingsIn(folder: string) {
  const file = join(folder, 'baton.config.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined
    ? { errors: [`${shown(file)}:1: there is no such file`] }
    : readSettings(shown(file), text)
}

const shown = (path: string): string => relative(process.cwd(), path) || path
