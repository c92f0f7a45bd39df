import { describe, expect, it } from 'vitest'
import {
  notABoolean,
  notANumber,
  notATime,
  notScalar,
  readBoolean,
  readNumber,
  readText,
  readTime,
  tooLong,
} from '../core/read-value'

describe('readNumber', () => {
  it.each([
    [12.5, 'dot', 12.5],
    ['12.5', 'dot', 12.5],
    [' -3e2 ', 'dot', -300],
    ['.5', 'dot', 0.5],
    ['R$ 10.50', 'dot', 10.5],
    ['1.234,56', 'comma', 1234.56],
    ['1.234.567', 'comma', 1_234_567],
    ['R$ 1.234,56', 'comma', 1234.56],
    ['-0,5', 'comma', -0.5],
    [',5', 'comma', 0.5],
    [true, 'dot', 1],
    ['', 'dot', null],
    ['N/A', 'dot', null],
    ['-', 'comma', null],
    [null, 'dot', null],
    [undefined, 'dot', null],
    ['abc', 'dot', notANumber],
    ['1,5', 'dot', notANumber],
    ['12.34,5', 'comma', notANumber],
    ['1e999', 'dot', notANumber],
    ['0x10', 'dot', notANumber],
    ['Infinity', 'dot', notANumber],
    [{}, 'dot', notScalar],
    [[1], 'dot', notScalar],
  ] as const)('reads %j with a %s as %j', (value, mark, expected) => {
    expect(readNumber(value, mark)).toBe(expected)
  })
})

describe('readBoolean', () => {
  it.each([
    ['S', 1],
    ['n', 0],
    ['Sim', 1],
    ['não', 0],
    ['TRUE', 1],
    ['0', 0],
    [1, 1],
    [false, 0],
    ['', null],
    ['talvez', notABoolean],
    [2, notABoolean],
    [{}, notScalar],
  ] as const)('reads %j as %j', (value, expected) => {
    expect(readBoolean(value)).toBe(expected)
  })
})

describe('readText', () => {
  it.each([
    [' SP ', 'SP'],
    [7, '7'],
    [true, 'true'],
    ['  ', null],
    ['x'.repeat(201), tooLong],
    [[], notScalar],
  ] as const)('reads %j', (value, expected) => {
    expect(readText(value)).toBe(expected)
  })
})

describe('readTime', () => {
  it.each([
    ['2025-12-31', Date.UTC(2025, 11, 31)],
    ['2025-12-31T10:00:00Z', Date.UTC(2025, 11, 31, 10)],
    ['2025-12-31 10:00', Date.UTC(2025, 11, 31, 10)],
    ['2025-12-31T10:00:00-03:00', Date.UTC(2025, 11, 31, 13)],
    ['31/12/2025', Date.UTC(2025, 11, 31)],
    ['31/12/2025 23:59:58', Date.UTC(2025, 11, 31, 23, 59, 58)],
    [1_700_000_000_000, 1_700_000_000_000],
    ['202501', 202_501],
    ['', null],
    ['31/02/2025', notATime],
    ['2025-13-01', notATime],
    ['ontem', notATime],
  ] as const)('reads %j', (value, expected) => {
    expect(readTime(value)).toBe(expected)
  })
})
