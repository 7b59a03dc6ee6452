import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { refusals } from './refusals.js'

const page = fileURLToPath(new URL('../../../docs/refusals.md', import.meta.url))

const table = () => `# Refusals

Every code with which a room, a session or the SDK refuses something. Made from \`packages/core/src/refusals.ts\` by \`npx vitest run --project unit packages/core/src/refusals -u\`.

| code | means |
|---|---|
${Object.entries(refusals)
  .map(([code, means]) => `| \`${code}\` | ${means} |`)
  .join('\n')}
`

it('documents every code with which a room refuses', async () => {
  await expect(table()).toMatchFileSnapshot(page)
})
