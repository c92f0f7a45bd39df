import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fullPath } from '@/lib/http/openapi'
import { operations } from '@/lib/http/operations'
import { loadRoutes } from '@/server/routes'

const read = (file: string) => readFileSync(file, 'utf8')
const sources = (pattern: string) =>
  globSync(pattern, { exclude: (name) => name === 'node_modules' || name.startsWith('.next') })

test('every operation has its route and every route its operation', async () => {
  const routes = await loadRoutes()
  const told = operations.map((op) => `${op.method} ${fullPath(op)}`).sort()
  const served = routes.map((route) => `${route.method} ${route.path.replace(/\[(\w+)\]/g, '{$1}')}`).sort()
  expect(served).toEqual(told)
  for (const route of routes) {
    expect(`${route.method} ${fullPath(route.handler.operation)}`).toBe(
      `${route.method} ${route.path.replace(/\[(\w+)\]/g, '{$1}')}`,
    )
  }
  expect(new Set(operations.map((op) => op.id)).size).toBe(operations.length)
})

test('every route file is a short declaration made by apiRoute', () => {
  const shells = new Set(['app/api/auth/[...nextauth]/route.ts', 'app/api/v1/[...missing]/route.ts'])
  for (const file of sources('app/**/route.ts')) {
    if (shells.has(file)) continue
    const text = read(file)
    expect(text.split('\n').length, file).toBeLessThanOrEqual(41)
    const exported = [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)].map((match) => match[1])
    for (const name of exported)
      expect(text, `${file} ${name}`).toMatch(new RegExp(`export const ${name} = apiRoute\\(`))
  }
})

test('no page or layout is a client component', () => {
  for (const file of sources('app/**/{page,layout}.tsx')) expect(read(file), file).not.toMatch(/^['"]use client['"]/m)
})

test('no file has more than 500 lines', () => {
  const long = sources('{app,components,db,lib,server,tests,scripts,bench}/**/*.{ts,tsx,mjs}').filter(
    (file) => read(file).split('\n').length > 500,
  )
  expect(long).toEqual([])
})

test('the migrations of both dialects match the schema', () => {
  execFileSync(process.execPath, ['scripts/db-generate.mjs', '--check'], { stdio: 'pipe' })
})

test('every string of the screens is in messages', () => {
  const spoken = /[ãõçáéíóúâêô]/i
  const stray = sources('{app,components}/**/*.tsx').filter((file) => {
    const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return spoken.test(code)
  })
  expect(stray).toEqual([])
})
