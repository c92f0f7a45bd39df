import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nearCopies } from '../train/near-copies.ts'
import { type Example, parseCorpus } from '../train/parse-corpus.ts'
import { splitCorpus } from '../train/split.ts'
import { acts, emotions, levels, prevKinds } from '../types.ts'

const folder = new URL('../corpus/', import.meta.url)
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
  .flatMap((file) => parseCorpus(file, readFileSync(new URL(file, folder), 'utf8')))

const count = (pick: (example: Example) => string, name: string) => examples.filter((one) => pick(one) === name).length

it('is at least 3,000 messages over every act, level, feeling and turn', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3_000)
  for (const act of acts) expect(count((one) => one.act, act)).toBeGreaterThanOrEqual(100)
  for (const level of levels) {
    expect(count((one) => one.willingness, level)).toBeGreaterThanOrEqual(100)
    expect(count((one) => one.capacity, level)).toBeGreaterThanOrEqual(100)
  }
  for (const emotion of emotions) expect(count((one) => one.emotion, emotion)).toBeGreaterThanOrEqual(300)
  for (const prev of prevKinds) expect(count((one) => one.prev, prev)).toBeGreaterThanOrEqual(50)
})

it('has no template of more than six and no label twice for the same words after the same turn', () => {
  const sizes = Map.groupBy(examples, ({ family }) => family)
  expect([...sizes.values()].filter((family) => family.length > 6).map(([first]) => first?.family)).toEqual([])
  const told = Map.groupBy(examples, ({ prev, text }) => `${prev}|${text}`)
  const torn = [...told].filter(([, same]) => new Set(same.map(({ act }) => act)).size > 1)
  expect(torn.map(([key]) => key)).toEqual([])
})

it('keeps templates and near-copies on one side of the split', () => {
  const { train, test } = splitCorpus(examples)
  const held = new Set(test.map(({ family }) => family))
  expect(train.filter(({ family }) => held.has(family))).toEqual([])
  const straddling = nearCopies(examples).filter(([a, b]) => held.has(a.family) !== held.has(b.family))
  expect(straddling).toEqual([])
  const share = test.length / examples.length
  expect(share).toBeGreaterThan(0.17)
  expect(share).toBeLessThan(0.23)
  for (const act of acts) expect(test.filter((one) => one.act === act).length).toBeGreaterThanOrEqual(20)
})

it.each([
  'a\tnone\tgreeting',
  'a\tnone\tgreetings\t-\tunknown\tunknown\tneutral\toi',
  'a\tnone\tgreeting\tgreeting\tunknown\tunknown\tneutral\toi',
])('refuses a malformed line: %s', (line) => {
  expect(() => parseCorpus('x.tsv', line)).toThrow('x.tsv:1')
})
