import { describe, expect, it } from 'vitest'
import { foldHeader, readHeader, templateRows } from '@/components/portfolios/core/columns'
import { sourceName, typeName } from '@/components/portfolios/core/portfolio-name'
import { csvOf, refusalsOf } from '@/components/portfolios/core/refused'
import { cpfOf, sampleCustomers, sampleSize } from '@/components/portfolios/core/sample'
import { segmentSums } from '@/components/portfolios/core/segment-sums'

const columns = [
  { field: 'document' as const, names: ['document', 'cpf'], required: true },
  { field: 'overdue_amount' as const, names: ['overdue_amount', 'valor_em_atraso'], required: true },
  { field: 'phone' as const, names: ['phone', 'telefone'], required: false },
]

describe('columns', () => {
  it('reads headers without accents, case and punctuation', () => {
    expect(foldHeader(' Código do Cliente ')).toBe('codigo_do_cliente')
    expect(readHeader(['CPF', 'Cor', 'Valor em Atraso', 'document'], columns)).toEqual({
      columns: [
        { header: 'CPF', field: 'document' },
        { header: 'Cor', field: null },
        { header: 'Valor em Atraso', field: 'overdue_amount' },
        { header: 'document', field: null },
      ],
      missing: [],
    })
    expect(readHeader(['nome'], columns).missing).toEqual(['document', 'overdue_amount'])
  })

  it('makes a template that the reader takes back', () => {
    const [header = []] = templateRows(columns)
    expect(header).toEqual(['cpf', 'valor_em_atraso', 'telefone'])
    expect(readHeader(header, columns).missing).toEqual([])
  })
})

describe('sample', () => {
  const today = Date.UTC(2026, 10, 22)

  it('is the same each time, with a CPF of its own for each', () => {
    const made = sampleCustomers(sampleSize, today)
    expect(made).toEqual(sampleCustomers(sampleSize, today))
    const documents = made.map(({ document }) => String(document))
    expect(new Set(documents).size).toBe(sampleSize)
    for (const document of documents) expect(document).toBe(cpfOf(document.slice(0, 9)))
  })

  it('writes the check digits of a known CPF', () => {
    expect(cpfOf('123456789')).toBe('12345678909')
  })

  it('keeps amounts to the centavo and payments in the past', () => {
    for (const row of sampleCustomers(50, today)) {
      const cents = Number(row['overdue_amount']) * 100
      expect(Math.abs(cents - Math.round(cents))).toBeLessThan(1e-6)
      expect(Date.parse(String(row['last_payment_date']))).toBeLessThan(today)
      expect(String(row['name'])).toContain('Exemplo')
    }
  })
})

describe('refused rows', () => {
  it('takes one row a fault, by line, or by place where there is no file', () => {
    const fault = { path: 'document', code: 'tax_id_invalid', message: 'CPF inválido' }
    expect(refusalsOf([{ index: 3, line: 7, errors: [fault, fault] }])).toHaveLength(2)
    expect(refusalsOf([{ index: 3, errors: [fault] }])).toEqual([
      { line: 4, field: 'document', reason: 'CPF inválido' },
    ])
  })

  it('never writes a cell that a spreadsheet runs', () => {
    expect(csvOf([['=1+1', 'a "b"']])).toBe('\uFEFF"\'=1+1";"a ""b"""\r\n')
  })
})

describe('names', () => {
  it('knows the offered types and makes others readable', () => {
    expect(typeName('overdue_1_3_months')).toEqual({ key: 'overdue_1_3_months', text: null })
    expect(typeName('pre_judicial')).toEqual({ key: null, text: 'Pre judicial' })
    expect(sourceName('meu_erp')).toEqual({ key: null, text: 'meu erp' })
  })
})

it('gives each segment its mean probability and its share', () => {
  const sums = segmentSums([
    { segment: 'high_priority', debts: 2, overdue_amount: 100, expected_amount: 60 },
    { segment: 'low_priority', debts: 0, overdue_amount: 0, expected_amount: 0 },
  ])
  expect(sums.map(({ probability, share }) => [probability, share])).toEqual([
    [0.6, 1],
    [null, 0],
  ])
})
