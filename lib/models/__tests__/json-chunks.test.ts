import { expect, it } from 'vitest'
import { jsonChunks } from '../core/json-chunks'

const text = (value: unknown) => [...jsonChunks(value)].join('')

it('writes what JSON.stringify writes, typed arrays as arrays', () => {
  const values = [null, 'á"', 0.1, true, [], {}, { a: undefined, b: [1, { c: null }], 'd"': '' }, [[], [{}]]]
  for (const value of values) expect(text(value)).toBe(JSON.stringify(value))
  expect(text({ nodes: Float64Array.of(1, -0.5, 1e300) })).toBe('{"nodes":[1,-0.5,1e+300]}')
})

it('writes a long array in pieces', () => {
  const numbers = Uint32Array.from({ length: 20_000 }, (_, i) => i)
  const pieces = [...jsonChunks(numbers)]
  expect(pieces.length).toBeGreaterThan(4)
  expect(JSON.parse(pieces.join(''))).toEqual([...numbers])
})
