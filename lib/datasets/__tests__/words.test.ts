import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from '@/messages/en/errors.json'
import pt from '@/messages/pt-BR/errors.json'

const room = join(import.meta.dirname, '..')
const source = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('__tests__'))
  .map((file) => readFileSync(join(room, file), 'utf8'))
  .join('\n')
const all = (pattern: RegExp) => [...source.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean))

it.each([
  ['pt-BR', pt],
  ['en', en],
] as const)('every reason and fault of the room has its words in %s', (_, words) => {
  const reasons = all(
    /(?:invalid|conflict)\((?:\s*code === '[A-Z_]+' \? '(\w+)' : )?'(\w+)'|new AppError\('\w+', '(\w+)'/g,
  )
  const faults = [...all(/new CellFault\('(\w+)'\)/g), ...all(/message: '(\w+)'/g)]
  expect(reasons.length).toBeGreaterThan(20)
  expect(faults.length).toBeGreaterThan(10)
  expect(reasons.filter((reason) => !Object.hasOwn(words.reason, reason))).toEqual([])
  expect(faults.filter((fault) => !Object.hasOwn(words.fault, fault))).toEqual([])
})
