import { describe, expect, it } from 'vitest'
import { RecordCounter } from '../count-lines'
import { lotsOf } from '../lots'
import { leftMs, noted, rowsPerSecond } from '../pace'
import { parseCsv } from '../parse-csv'
import { readRejections } from '../read-rejections'
import { sniffKind } from '../sniff'

describe('parseCsv', () => {
  it('reads quotes, doubled quotes, line ends inside them and both line ends', () => {
    expect(parseCsv('a;"b;""c"""\r\n"d\ne";f\n\n', ';', true)).toEqual([
      ['a', 'b;"c"'],
      ['d\ne', 'f'],
    ])
  })
  it('keeps a last line without an end only where the file ends', () => {
    expect(parseCsv('a,b\n1,2', ',', true)).toHaveLength(2)
    expect(parseCsv('a,b\n1,2', ',', false)).toHaveLength(1)
  })
})

describe('RecordCounter', () => {
  it.each(['a,b\n1,2\n3,4', 'a,b\r\n1,2\r\n\r\n"3\n3",4\r\n'])('counts records however the bytes are cut', (text) => {
    const bytes = new TextEncoder().encode(text)
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const counter = new RecordCounter()
      counter.push(bytes.slice(0, cut))
      counter.push(bytes.slice(cut))
      expect(counter.count).toBe(3)
    }
  })
})

describe('lotsOf', () => {
  it('draws one square a batch', () => {
    const { lots, each } = lotsOf(2_300, 2, new Set([1]), true)
    expect(each).toBe(1)
    expect(lots).toEqual(['done', 'refused', 'now', 'waiting', 'waiting'])
  })
  it('draws several batches in a square of a large file', () => {
    const { lots, each, batches } = lotsOf(500_000, 1_000, new Set([999]), false)
    expect([batches, each, lots.length]).toEqual([1_000, 4, 250])
    expect(lots.at(-1)).toBe('refused')
  })
})

describe('pace', () => {
  it('is rows over the last five seconds', () => {
    const readings = [0, 1, 2, 3, 4, 5, 6].reduce<{ atMs: number; rows: number }[]>(
      (last, second) => noted(last, { atMs: second * 1000, rows: second * 300 }),
      [],
    )
    expect(readings[0]?.atMs).toBe(1000)
    expect(rowsPerSecond(readings)).toBe(300)
    expect(leftMs(1_800, 3_000, 300)).toBe(4_000)
  })
  it('says nothing too early', () => {
    expect(rowsPerSecond([{ atMs: 0, rows: 0 }])).toBeNull()
    expect(leftMs(0, 100, null)).toBeNull()
  })
})

describe('readRejections', () => {
  const file =
    '\uFEFFbatch,line,column,value,code,reason\r\n0,3,limite,"a;b",not_a_number,não é um número\r\n1,502,x,\'-1,c,r'
  it('reads lines and takes the spreadsheet guard off', () => {
    expect(readRejections(file, true)).toEqual([
      { batch: 0, line: 3, column: 'limite', value: 'a;b', reason: 'não é um número' },
      { batch: 1, line: 502, column: 'x', value: '-1', reason: 'r' },
    ])
    expect(readRejections(file, false)).toHaveLength(1)
  })
})

describe('sniffKind', () => {
  it.each([
    ['gzip', [0x1f, 0x8b, 8]],
    ['zip', [0x50, 0x4b, 3, 4]],
    ['binary', [0x89, 0x50, 0x4e, 0x47]],
    ['binary', [65, 0, 66]],
    ['text', [65, 44, 66]],
    ['text', [0xff, 0xfe, 65, 0]],
  ])('says %s', (kind, bytes) => expect(sniffKind(Uint8Array.from(bytes))).toBe(kind))
})
