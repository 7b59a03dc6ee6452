import { fileURLToPath } from 'node:url'

/** Entries whose bot does on request what no knowledge does reliably. */
export const scripted = fileURLToPath(new URL('../fixtures/scripted', import.meta.url))
