import { expect, test } from 'vitest'
import { shareRead } from '../share-read'

test('who asks the same within a second shares one read; later, or another question, reads anew', async () => {
  let reads = 0
  const read = async () => ++reads
  const all = await Promise.all(Array.from({ length: 50 }, () => shareRead('a', 5_000, read)))
  expect(new Set(all)).toEqual(new Set([1]))
  expect(await shareRead('a', 5_999, read)).toBe(1)
  expect(await shareRead('b', 5_999, read)).toBe(2)
  expect(await shareRead('a', 6_000, read)).toBe(3)
})

test('a read that failed is asked again', async () => {
  await expect(shareRead('c', 0, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await shareRead('c', 1, async () => 'there')).toBe('there')
})
