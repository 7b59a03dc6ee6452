import compiled from 'virtual:workspace'
import type { Workspace } from './workspace/workspace.js'

/** What this server was built with; checked before it was compiled in. */
export const workspace = compiled as Workspace

/** One routing unit: every agent of the workspace belongs to it. */
export const DESK = 'main'
