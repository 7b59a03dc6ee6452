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
  const file = join(folder, 'baton.config.json')
  const shown = relative(process.cwd(), file) || file
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { errors: [`${shown}:1: there is no such file`] }
  const settings = readSettings(shown, text)
  if ('errors' in settings) return settings
  const knowledge = join(folder, 'knowledge')
  const categories = settings.categories.map(({ id }) => id)
  const { articles, errors } = await compileFolder(knowledge, {
    categories: [...categories, 'product'],
  })
  if (errors.length > 0) {
    const place = relative(process.cwd(), knowledge) || knowledge
    return {
      errors: errors.map((error) => formatError({ ...error, file: join(place, error.file) })),
    }
  }
  return { workspace: { settings, knowledge: articles } }
}
