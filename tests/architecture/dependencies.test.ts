import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = process.cwd()
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}
const rules = config.forbidden.map((rule) => rule.name)

/** One violation a rule: importing file → what it imports. Targets that do not exist yet are made empty. */
const planted: Record<string, [from: string, to: string]> = {
  'no-cycles': ['lib/platform/a.ts', './b'],
  'shells-never-touch-db': ['app/page.tsx', '../db/client'],
  'components-know-no-server': ['components/x/island.tsx', '../../lib/datasets/index'],
  'core-is-pure': ['lib/datasets/core/pure.ts', 'node:fs'],
  'ml-is-pure': ['lib/ml/impure.ts', 'node:fs'],
  'negotiation-is-pure': ['lib/negotiation/impure.ts', 'node:fs'],
  'intent-is-pure': ['lib/intent/impure.ts', '../guard/index'],
  'guard-is-pure': ['lib/guard/impure.ts', '../negotiation/offers/plan'],
  'one-door-a-room': ['lib/decisions/decide.ts', '../models/repository'],
  'one-door-from-shells': ['app/route.ts', '../lib/models/repository'],
  'only-repositories-query': ['lib/datasets/append.ts', '../../db/schema/datasets'],
  'platform-knows-no-domain': ['lib/platform/domain.ts', '../datasets/index'],
  'db-knows-the-environment-alone': ['db/other.ts', '../lib/platform/command'],
  'handlers-without-next': ['lib/http/handler.ts', 'next/server'],
  'edges-of-identity': ['lib/identity/a.ts', '../datasets/index'],
  'edges-of-datasets': ['lib/datasets/a.ts', '../models/index'],
  'edges-of-models': ['lib/models/a.ts', '../decisions/index'],
  'edges-of-decisions': ['lib/decisions/a.ts', '../identity/index'],
  'edges-of-lifecycle': ['lib/lifecycle/a.ts', '../identity/index'],
  'edges-of-portfolios': ['lib/portfolios/a.ts', '../decisions/index'],
  'edges-of-payments': ['lib/payments/a.ts', '../conversations/index'],
  'edges-of-conversations': ['lib/conversations/a.ts', '../models/index'],
  'edges-of-webhooks': ['lib/webhooks/a.ts', '../identity/index'],
  'edges-of-analytics': ['lib/analytics/a.ts', '../decisions/index'],
  'edges-of-audit': ['lib/audit/a.ts', '../identity/index'],
}

function plant(folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  write('tsconfig.json', '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","jsx":"react-jsx"}}')
  write('lib/platform/b.ts', "import { a } from './a'\nexport const b = () => a\n")
  for (const target of [
    'db/client.ts',
    'db/schema/datasets.ts',
    'lib/platform/command.ts',
    'lib/models/repository.ts',
    'lib/negotiation/offers/plan.ts',
    'lib/guard/index.ts',
  ]) {
    write(target, 'export const x = 1\n')
  }
  for (const room of ['identity', 'datasets', 'models', 'decisions', 'conversations'])
    write(`lib/${room}/index.ts`, 'export const x = 1\n')
  for (const [file, target] of Object.values(planted)) {
    write(file, `import * as planted from '${target}'\nexport const a = planted\n`)
  }
}

test('each rule of the house has a planted violation and catches it', () => {
  expect(Object.keys(planted).sort()).toEqual([...rules].sort())
  const folder = mkdtempSync(join(root, 'tests', 'architecture', '.planted-'))
  try {
    plant(folder)
    const args = [
      'app',
      'components',
      'db',
      'lib',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ]
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, { cwd: folder, encoding: 'utf8' })
    const found = (JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } })
      .summary
    for (const [rule, [file]] of Object.entries(planted)) {
      const caught = found.violations.filter((violation) => violation.rule.name === rule)
      expect(
        caught.map((violation) => violation.from),
        rule,
      ).toContain(file)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the house itself keeps them, and the cruiser read it', () => {
  const args = ['app', 'components', 'db', 'lib', 'server', '--config', '.dependency-cruiser.cjs']
  const output = execFileSync(join(root, 'node_modules/.bin/depcruise'), args, { cwd: root, encoding: 'utf8' })
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  expect(modules).toBeGreaterThan(150)
})
