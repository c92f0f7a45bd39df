import { describe, expect, it } from 'vitest'
import { ordersTemplate } from '@/components/datasets/core/orders-template'
import { inferType, numberOf } from '@/components/datasets/core/read-value'
import { duplicates, headerNames, sniffDecimal, sniffDelimiter, sniffKind } from '@/components/datasets/core/sniff'
import * as types from '@/lib/datasets/core/infer-type'
import * as values from '@/lib/datasets/core/read-value'
import * as template from '@/lib/datasets/core/template'
import { sniffBytes } from '@/lib/platform/core/sniff-bytes'
import * as csv from '@/lib/platform/core/sniff-csv'

// The browser may not import the server, so it reads a file's start with rules of its own. Here they must agree.
const cells = [
  ...['', ' ', 'NA', 'n/a', '#N/A', 'nan', 'NULL', 'none', '-', '?', '0', '1', '-1', '+3', '.5', '5.', '1e3', '1E+400'],
  ...['1.234', '1.234,5', '1234,56', ',5', '1,234', '1,2,3', 'R$ 10', 'R$ 1.234,50', 'R$', '007', '0,5', '0.5'],
  ...['12345678901234567', 'S', 'n', 'Sim', 'não', 'NAO', 'true', 'FALSE', 'yes', 'no', 'y', 'verdadeiro', 'falso'],
  ...['talvez', '31/12/2025', '10%', 'São Paulo', '1 000', ' 42 '],
]
const marks = ['dot', 'comma'] as const

describe('the preview in the browser reads as the server does', () => {
  it('numbers', () => {
    for (const mark of marks) {
      for (const cell of cells.map((text) => text.trim())) {
        expect([cell, mark, numberOf(cell, mark)]).toEqual([cell, mark, values.numberFromText(cell, mark)])
      }
    }
  })
  it('types, of every pair of cells', () => {
    for (const mark of marks) {
      for (const first of cells) {
        for (const second of cells) {
          const both = [first, second]
          expect([both, mark, inferType(both, mark)]).toEqual([both, mark, types.inferType(both, mark)])
        }
      }
    }
  })
  it('delimiters, decimal marks, headers', () => {
    const headers = ['a,b;c', 'a;b', '"a,b";c', 'a\tb\tc', 'a|b', 'solo', '\n\n"x\ny",z\n1,2', 'a;b;', ' a , b ,']
    for (const text of headers) {
      expect([text, sniffDelimiter(text)]).toEqual([text, csv.sniffDelimiter(text)])
      const names = text.split(/[,;]/)
      expect(headerNames(names)).toEqual(csv.headerNames(names))
      expect(duplicates(names)).toEqual(csv.duplicates(names))
    }
    for (const delimiter of [',', ';']) {
      for (const first of cells) {
        for (const second of cells) {
          const rows = [[first], [second]]
          expect([rows, sniffDecimal(rows, delimiter)]).toEqual([rows, csv.sniffDecimal(rows, delimiter)])
        }
      }
    }
  })
  it('kinds of file and the orders table', () => {
    const starts = [
      [0x1f, 0x8b],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe, 0x61, 0],
      [0x25, 0x50, 0x44, 0x46],
      [0x61, 0],
      [0x61],
    ]
    for (const start of starts) expect(sniffKind(Uint8Array.from(start))).toBe(sniffBytes(Uint8Array.from(start)))
    expect([...ordersTemplate]).toEqual([...template.ordersTemplate])
  })
})
