/** What never ships: tests and what only tests import. */
const forTests = '(\\.(test|contract)\\.ts$|/testing/|/fixtures/|/(story|walk|draw)\\.ts$)'

/** Where what ships begins. */
const entries = '^(packages/[^/]+/src/(index|embed)|party/src/partykit/[^/]+)\\.ts$'

/** Which package may import which others; arrows point one way only. */
const arrows = {
  core: [],
  protocol: ['core'],
  client: ['core', 'protocol'],
  ui: ['core'],
  widget: ['core', 'client', 'ui'],
  console: ['core', 'client', 'ui'],
  server: ['core'],
}

const between = Object.entries(arrows).map(([name, others]) => ({
  name: `${name}-imports-${others.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    path: '^(packages/[^/]+/src|party)/',
    pathNot: `^packages/(${[name, ...others].join('|')})/src/`,
  },
}))

module.exports = {
  forbidden: [
    ...between,
    {
      name: 'party-imports-core-protocol',
      severity: 'error',
      from: { path: '^party/src/' },
      to: { path: '^packages/', pathNot: '^packages/(core|protocol)/src/' },
    },
    {
      name: 'core-has-no-dependency',
      comment: 'The aggregates run in rooms, browsers and tests alike.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: forTests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'ships-only-what-it-declares',
      severity: 'error',
      from: { path: '^(packages/[^/]+|party)/src/', pathNot: forTests },
      to: {
        // The bundle of the rooms brings its workspace along.
        pathNot: '^virtual:',
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-do-not-ship',
      severity: 'error',
      from: { path: entries },
      to: { path: forTests, reachable: true },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      from: { path: '^(packages/[^/]+|party)/src/', pathNot: forTests },
      to: { path: '^(scripts|breaks|e2e|bench|examples|demo|simulation)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['baton-source', 'types', 'import', 'browser', 'default'],
    },
  },
}
