import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { chromium, chromiumFlags } from './scripts/chromium.mjs'
import { countReporter } from './scripts/lib/count-reporter.mjs'

export default {
  files: ['packages/*/src/**/*.element.test.ts'],
  rootDir: import.meta.dirname,
  nodeResolve: { exportConditions: ['baton-source', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath: chromium(), args: chromiumFlags },
      // Each file has storage of its own, and focus although another page is open beside it.
      createBrowserContext: ({ browser }) => browser.createBrowserContext(),
      createPage: async ({ context }) => {
        const page = await context.newPage()
        const session = await page.createCDPSession()
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
        return page
      },
    }),
  ],
  // Lit's remark that its checks are on.
  filterBrowserLogs: ({ args }) => !`${args[0]}`.startsWith('Lit is in dev mode'),
  testFramework: { config: { ui: 'bdd', timeout: 5_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter(),
  ],
}
