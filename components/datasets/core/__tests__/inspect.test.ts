import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect'
import { csv, previewOf } from './table'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0))

describe('inspect', () => {
  it.each([
    ['empty_file', ''],
    ['empty_file', ' \n\n'],
    ['header_only', 'a,b,status\n'],
    ['wrong_delimiter', 'uma coluna\n1\n2\n'],
    ['duplicate_columns', 'a,b,a\n1,2,3\n'],
  ])('says %s', (code, text) => {
    expect(inspect(bytes(text), true).fault?.code).toBe(code)
  })
  it('names the columns that occur twice', () => {
    expect(inspect(bytes('a,b,a\n1,2,3\n'), true).fault).toMatchObject({ names: 'a' })
  })
  it('refuses more columns than a data set may have', () => {
    const names = Array.from({ length: 1_001 }, (_, place) => `c${place}`).join(',')
    expect(inspect(bytes(`${names}\n1\n`), true).fault?.code).toBe('too_many_columns')
  })
  it('reads a Brazilian export: semicolons, Latin-1, decimal comma', () => {
    const { preview } = inspect(
      latin('limite;cidade;status\n1.234,50;São Paulo;liberado\n10,00;Goiás;bloqueado\n'),
      true,
    )
    expect(preview).toMatchObject({ delimiter: ';', charset: 'latin-1', decimal: 'comma' })
    expect(preview?.rows[0]).toEqual(['1.234,50', 'São Paulo', 'liberado'])
    expect(preview?.columns.map(({ type }) => type)).toEqual(['number', 'category', 'category'])
  })
  it('leaves out a last row that the preview cuts', () => {
    const { preview } = inspect(bytes('a,b\n1,2\n3,'), false)
    expect(preview).toMatchObject({ rows: [['1', '2']], whole: false })
  })
  it('leaves out a character that the preview cuts', () => {
    const cut = bytes('a,b\nSão,1\nSã').slice(0, -1)
    expect(inspect(cut, false).preview).toMatchObject({ charset: 'utf-8', rows: [['São', '1']] })
  })
  it('counts gaps and values, and rows of another width', () => {
    const preview = previewOf('a,b\n1,x\n,y\nNA,y\n1,2,3\n')
    expect(preview.uneven).toBe(1)
    expect(preview.columns[0]).toMatchObject({ missing: 2, distinct: 1 })
    expect(preview.columns[1]).toMatchObject({ missing: 0, distinct: 2 })
  })
  it('recognises the orders table with its types and directions', () => {
    const names =
      'CliLimCredTot,clisimples,HistPagPONTUAL,HistPagAVISTA,QtConsultado,PefinNumOcorrencia,RefinNumOcorrencia,RefinValorTotal,status'
    const preview = previewOf(`${names}\n100,1,1,1,1,0,0,0,liberado\n`)
    expect(preview.template).toBe('orders')
    expect(preview.columns[1]).toMatchObject({ type: 'boolean', monotone: 0 })
    expect(preview.columns[5]).toMatchObject({ type: 'number', monotone: -1 })
  })
  it('tells what the first batch alone would have said of a column', () => {
    const preview = previewOf(csv('n,status', 600, (place) => `${place < 550 ? place : 'muitos'},sim`))
    expect(preview.columns[0]).toMatchObject({ type: 'category', serverType: 'number' })
  })
})
