import { describe, expect, it } from 'vitest'
import { awaitChange } from '../threads/await-change.ts'

describe('awaitChange', () => {
  const words = (first: number) => Int32Array.of(first)
  const shared = () => new Int32Array(new SharedArrayBuffer(4))

  it('gives the new value at once where it has changed already', () => {
    expect(awaitChange(words(7), 0, 6)).toBe(7)
  })

  it('gives up on a helper that does not answer, rather than wait for ever', () => {
    expect(() => awaitChange(shared(), 0, 0, 5)).toThrow('does not answer')
  })
})
