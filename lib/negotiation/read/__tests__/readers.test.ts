import { describe, expect, it } from 'vitest'
import { readAmounts, readCounts, readDates, readNumbersInReply, readOrdinals, readPercents } from '../index.ts'
import { tell } from './support/tell.ts'
import { amounts } from './tables/amounts.ts'
import { choices } from './tables/choices.ts'
import { dates } from './tables/dates.ts'
import { noAmounts } from './tables/no-amounts.ts'
import { replies } from './tables/replies.ts'

const wednesday = '2026-11-18'

describe('sums', () => {
  it.each(amounts)('%s', (message, told) => expect(tell.amounts(message)).toBe(told))
  it.each(noAmounts)('%s', (message) => expect(readAmounts(message)).toEqual([]))
})

describe('counts, percents and options', () => {
  it.each(choices)('%s', (message, told) => expect(tell.choices(message)).toBe(told))
})

describe('moments', () => {
  it.each(dates)('%s', (message, told) => expect(tell.dates(message, wednesday)).toBe(told))
})

describe('replies', () => {
  it.each(replies)('%s', (reply, told) => {
    const found = readNumbersInReply(reply, wednesday)
    expect(found.map(({ kind, text }) => `${kind} ${text}`).join(' | ')).toBe(told)
  })
})

describe('spans', () => {
  it('point into the original text, whatever folding did to it', () => {
    const text = '👍🏽 Ｏｌá, consigo R$ １５０,００ em cinco vezes até sábado, com 10 % — a opção três'
    const at = (span: readonly [number, number] | undefined) => span && text.slice(...span)
    expect(at(readAmounts(text)[0]?.span)).toBe('R$ １５０,００')
    expect(at(readCounts(text)[0]?.span)).toBe('cinco vezes')
    expect(at(readDates(text, wednesday)[0]?.span)).toBe('sábado')
    expect(at(readPercents(text)[0]?.span)).toBe('10 %')
    expect(at(readOrdinals(text)[0]?.span)).toBe('opção três')
  })
})
