import { defineConfig } from 'vitest/config'

/** The packages are tested from their sources, never from a build that may be stale. */
const conditions = ['baton-source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['baton-source', 'node'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{packages/*,party}/src/**/*.test.ts',
            '{scripts,examples,bench,breaks,demo,docs}/**/*.test.ts',
          ],
          exclude: ['**/*.element.test.ts', '**/node_modules/**', '**/dist/**'],
          // Properties over random logs are long on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['simulation/**/*.test.ts'],
          testTimeout: 60_000,
          // By default one core is left alone; half of the seeds would wait for the other half.
          maxWorkers: 2,
          // A run's rooms and clients live as long as the run: they are not worth a copy before.
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      {
        extends: true,
        test: {
          name: 'breaks',
          include: ['{breaks,bench}/**/*.e2e.ts'],
          testTimeout: 240_000,
          // Each has servers and clients enough for both cores.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Pages wait most of the time: two files at once take less than two thirds of the time.
          maxWorkers: 2,
          globalSetup: ['e2e/setup.ts'],
        },
      },
    ],
  },
})
