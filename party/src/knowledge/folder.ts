import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Article, KnowledgeError, KnowledgeFile } from './article.js'
import { type Categories, compileKnowledge } from './compile.js'

const KNOWN = /\.(md|markdown|json)$/i

const filesIn = async (folder: string): Promise<KnowledgeFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && KNOWN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      name: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** Compiles every Markdown and JSON file below a folder (Node only). */
export const compileFolder = async (
  folder: string,
  options: { categories?: Categories } = {},
): Promise<{ articles: Article[]; errors: KnowledgeError[] }> => {
  const files = await filesIn(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (files) return compileKnowledge(files, options)
  return { articles: [], errors: [{ file: '', line: 1, message: 'There is no such folder' }] }
}
