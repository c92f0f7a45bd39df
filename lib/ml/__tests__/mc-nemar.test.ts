import { describe, expect, it } from 'vitest'
import { mcNemar, mcNemarOfCounts } from '../index.ts'

describe('mcNemar', () => {
  it('tests few discordant rows exactly', () => {
    // 2 · (1 + 10 + 45) ÷ 2^10
    expect(mcNemarOfCounts(2, 8)).toEqual({ onlyA: 2, onlyB: 8, chiSquare: null, pValue: 0.109375 })
    expect(mcNemarOfCounts(0, 6).pValue).toBe(2 / 64)
    expect(mcNemarOfCounts(5, 5).pValue).toBe(1)
    expect(mcNemarOfCounts(0, 0).pValue).toBe(1)
  })

  it('gives the published figures of the two-survey table of Agresti', () => {
    // Categorical Data Analysis, table 10.1: 794, 150, 86, 570; with the correction 16.82.
    const { chiSquare, pValue } = mcNemarOfCounts(86, 150)
    expect(chiSquare).toBeCloseTo(16.8178, 4)
    expect(pValue).toBeCloseTo(4.1e-5, 6)
  })

  it('counts the rows that only one decides right, each at its threshold', () => {
    const labels = Uint8Array.of(1, 1, 0, 0, 1)
    const a = Float64Array.of(0.9, 0.4, 0.1, 0.7, 0.6)
    const b = Float64Array.of(0.9, 0.6, 0.6, 0.2, 0.6)
    expect(mcNemar(labels, a, b)).toMatchObject({ onlyA: 1, onlyB: 2 })
    expect(mcNemar(labels, a, b, { a: 0.3, b: 0.65 })).toMatchObject({ onlyA: 2, onlyB: 1 })
    expect(mcNemar(labels, a, a).pValue).toBe(1)
    expect(() => mcNemar(labels, a, new Float64Array(2))).toThrow('5 labels')
  })

  it('is symmetric and stays close to exact where the two meet', () => {
    expect(mcNemarOfCounts(10, 30).pValue).toBe(mcNemarOfCounts(30, 10).pValue)
    // Binomial(25, ½): 2 · P(X ≤ 7) = 0.0433.
    expect(mcNemarOfCounts(7, 18).pValue).toBeCloseTo(0.0433, 2)
    expect(mcNemarOfCounts(13, 13).pValue).toBe(1)
  })
})
