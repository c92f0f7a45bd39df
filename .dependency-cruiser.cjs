// One way through the house: shell → http → room → platform, db. Each rule has a planted violation in
// tests/architecture, so that a rule that no longer bites is noticed.
const rooms = [
  'identity',
  'datasets',
  'models',
  'decisions',
  'lifecycle',
  'portfolios',
  'payments',
  'conversations',
  'webhooks',
  'analytics',
  'audit',
]
/** Libraries without I/O, clock or packages, each with a door of its own, and what each may build on besides lib/platform/core and constants. */
const pure = { ml: [], negotiation: [], intent: ['negotiation'], guard: ['negotiation'] }
const pureNames = Object.keys(pure)
/** The domain edges of the architecture, and no others. */
const edges = {
  models: ['datasets', 'ml'],
  decisions: ['models', 'datasets', 'ml'],
  lifecycle: ['models', 'decisions', 'datasets', 'ml'],
  portfolios: ['models', 'ml', 'negotiation'],
  payments: ['portfolios', 'negotiation'],
  conversations: ['portfolios', 'payments', 'negotiation', 'intent', 'guard'],
}

const between = rooms.map((room) => ({
  name: `edges-of-${room}`,
  comment: `lib/${room} may use ${(edges[room] ?? []).join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: {
    path: `^lib/(${[...rooms, ...pureNames, 'http'].filter((other) => other !== room && !(edges[room] ?? []).includes(other)).join('|')})/`,
  },
}))

const purity = pureNames.map((name) => ({
  name: `${name}-is-pure`,
  severity: 'error',
  from: { path: `^lib/${name}/`, pathNot: '__tests__' },
  to: { pathNot: `^(db/constants/|lib/(${name}/|platform/core/|(${['-', ...pure[name]].join('|')})/index\\.ts$))` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shells-never-touch-db',
      comment: 'pages and components reach data through rooms',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^db/', pathNot: '^db/constants/' },
    },
    {
      name: 'components-know-no-server',
      comment: 'client islands call the API; only types and constants may be shared',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib|server)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-is-pure',
      comment:
        'a core takes data and returns data: no I/O, no package, nothing outside itself but constants and the pure libraries',
      severity: 'error',
      from: { path: '^lib/[^/]+/core/', pathNot: '__tests__' },
      to: { pathNot: `^(lib/[^/]+/core/|lib/(${pureNames.join('|')})/index\\.ts$|db/constants/)` },
    },
    {
      name: 'one-door-a-room',
      comment: 'a room enters another by its index.ts',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: '__tests__' },
      to: { path: `^lib/(${[...rooms, ...pureNames].join('|')})/(?!index\\.ts$)`, pathNot: '^lib/$1/' },
    },
    {
      name: 'one-door-from-shells',
      comment: 'a shell enters a room by its index.ts',
      severity: 'error',
      from: { path: '^(app|components|server)/' },
      to: { path: `^lib/(${[...rooms, ...pureNames].join('|')})/(?!index\\.ts$)` },
    },
    {
      name: 'only-repositories-query',
      comment: 'tables and the query builder belong to repository.ts files',
      severity: 'error',
      from: { path: '^lib/', pathNot: '(repository\\.ts$|__tests__)' },
      to: { path: '(^db/schema/|^db/dialect\\.ts$|node_modules/drizzle-orm/)' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^(lib/platform|db)/' },
      to: { path: `^lib/(${[...rooms, ...pureNames].join('|')}|http)/` },
    },
    {
      name: 'db-knows-the-environment-alone',
      severity: 'error',
      from: { path: '^db/', pathNot: '__tests__' },
      to: { path: '^lib/', pathNot: '^lib/platform/(env|singleton)\\.ts$' },
    },
    {
      name: 'handlers-without-next',
      comment: 'rooms, http and API routes take a Request and give a Response',
      severity: 'error',
      from: { path: '^(lib|server|app/api/v1|app/health|app/ready|app/metrics)/' },
      to: { path: 'node_modules/next/' },
    },
    ...purity,
    ...between,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^\\.next|^drizzle/|^lib/ml/kernel/assembly/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
