import { describe, expect, test } from 'vitest'
import { readOverride } from '../bank-columns'
import { CsvStatement, delimiterOf, layoutOf } from '../bank-csv'
import { dayOfCell, dayPosted } from '../bank-day'
import { markOf, readAmount } from '../bank-money'
import { readOfx } from '../bank-ofx'
import { countAlike, identityOf, tiesOf } from '../bank-ties'
import { isLine, type StatementPiece } from '../statement-line'
import * as samples from './bank-samples'

const saoPaulo = (at: number) => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10)
const told = (pieces: StatementPiece[]) =>
  pieces.map((piece) =>
    isLine(piece)
      ? [piece.day, piece.cents, piece.description]
      : 'code' in piece
        ? [piece.line, piece.code]
        : 'skipped',
  )
const ofx = (text: string) => [...readOfx(text, saoPaulo)]

/** As the importer does it, with a plain cut instead of the CSV parser. */
function csv(text: string, columns?: string) {
  const override = columns === undefined ? undefined : readOverride(columns)
  const delimiter = delimiterOf(text, override) ?? 'none'
  const quoted = new RegExp(`("[^"]*"|[^${delimiter}]*)(?:${delimiter}|$)`, 'g')
  const rows = text
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(quoted)].slice(0, -1).map((found) => (found[1] ?? '').replaceAll('"', '')))
  const layout = layoutOf(rows, override)
  if (!layout) return 'unknown'
  const { columns: places, header } = layout
  const sums = [places.amount, places.credit, places.debit].filter((place) => place !== undefined)
  const mark = markOf(rows.slice(header + 1).flatMap((row) => sums.map((place) => row[place] ?? ''))) ?? 'comma'
  const statement = new CsvStatement(places, mark, '2026-12-31')
  const pieces = rows.slice(header + 1).flatMap((row, i) => statement.push(row, header + 2 + i))
  return told([...pieces, ...statement.end()])
}

describe('sums', () => {
  test.each([
    ['1.234,56', 'comma', 123_456],
    ['-1234.56', 'dot', -123_456],
    ['1,234.56', null, 123_456],
    ['R$ 1.234,56', 'comma', 123_456],
    ['- R$ 10,00', 'comma', -1_000],
    ['R$ -10,00', 'comma', -1_000],
    ['10,00-', 'comma', -1_000],
    ['(10,00)', 'comma', -1_000],
    ['1.234', 'comma', 123_400],
    ['1.234.567', null, 123_456_700],
    ['1234', null, 123_400],
    ['0,5', 'comma', 50],
    [',5', 'comma', 50],
    ['+150.0000', null, 15_000],
    ['\u2212150,00', 'comma', -15_000],
    ['0.29', null, 29],
    ['1.15', null, 115],
  ] as const)('%s', (text, mark, cents) => {
    expect(readAmount(text, mark)).toEqual({ cents, side: null })
  })

  test.each([
    ['10,00 D', { cents: 1_000, side: 'D' }],
    ['10,00C', { cents: 1_000, side: 'C' }],
    ['D 10,00', { cents: 1_000, side: 'D' }],
  ])('%s names its side', (text, amount) => expect(readAmount(text, 'comma')).toEqual(amount))

  test.each([
    ['1.234', null, 'amount_ambiguous'],
    ['12.34', 'comma', 'amount_ambiguous'],
    ['1,234', 'comma', 'amount_invalid'],
    ['1.23,45', 'comma', 'amount_invalid'],
    ['1,23,456', 'dot', 'amount_invalid'],
    ['--10,00', 'comma', 'amount_invalid'],
    ['dez', 'comma', 'amount_invalid'],
    ['', 'comma', 'amount_invalid'],
    ['.', 'comma', 'amount_invalid'],
    ['1e5', 'dot', 'amount_invalid'],
    ['99999999999999999', null, 'amount_invalid'],
  ] as const)('%s is refused', (text, mark, fault) => expect(readAmount(text, mark)).toBe(fault))
})

describe('days', () => {
  test.each([
    ['05/03/2026', '2026-03-05'],
    ['05/03/26', '2026-03-05'],
    ['5-3-2026 14:10', '2026-03-05'],
    ['2026-03-05T10:00:00Z', '2026-03-05'],
    ['05 mar 2026', '2026-03-05'],
    ['5 de mar\u00e7o de 2026', '2026-03-05'],
    ['31/02/2026', undefined],
    ['2026-13-01', undefined],
    ['03/31/2026', undefined],
    ['', undefined],
  ])('%s', (text, day) => expect(dayOfCell(text)).toBe(day))

  test.each([
    ['20260305', '2026-03-05'],
    ['20260305120000[-3:BRT]', '2026-03-05'],
    ['20260305000000[0:GMT]', '2026-03-05'],
    ['20260305013000[0:GMT]', '2026-03-04'],
    ['20260305233000.123[-03:EST]', '2026-03-05'],
    ['20260305250000', undefined],
    ['ontem', undefined],
  ])('%s of an OFX', (text, day) => expect(dayPosted(text, saoPaulo)).toBe(day))
})

describe('OFX', () => {
  test('1.x: open tags, comma decimals, zones', () => {
    expect(told(ofx(samples.ofxOpenTags))).toEqual([
      ['2026-03-05', 123_456, `PIX RECEBIDO ${samples.e2e(1)}`],
      ['2026-03-06', -1_290, 'TARIFA PACOTE SERVI\u00c7OS'],
    ])
  })

  test('1.x: not even the lines are closed', () => {
    expect(told(ofx(samples.ofxNothingClosed))).toEqual([
      ['2026-03-05', 15_000, 'JOSE & FILHOS'],
      ['2026-03-06', -1_050, 'TAR < 30 DIAS'],
    ])
  })

  test('2.x: entities, CDATA, midnight in Greenwich is that day, a time there is not', () => {
    expect(told(ofx(samples.ofxXml))).toEqual([
      ['2026-03-05', 123_456, 'Transfer\u00eancia recebida \u2013 Jo\u00e3o & Cia'],
      ['2026-03-05', -9_990, 'Devolu\u00e7\u00e3o'],
    ])
  })

  test('lower case, Windows line ends, lines told as they stand in the file', () => {
    const text = samples.ofxOpenTags.toLowerCase().replaceAll('brl', 'BRL').replaceAll('\n', '\r\n')
    const lines = ofx(text).filter(isLine)
    expect(lines.map(({ cents }) => cents)).toEqual([123_456, -1_290])
    expect(text.split('\r\n')[(lines[0]?.line ?? 0) - 1]).toBe('<stmttrn>')
  })

  test('two accounts in one file keep their names', () => {
    const one = '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>1.00<FITID>ABCDEF1<MEMO>X</STMTTRN>'
    const both = samples.sgml(one, '111') + samples.sgml(one, '222').slice(samples.sgml(one).indexOf('<OFX>'))
    expect(ofx(both).map((piece) => isLine(piece) && piece.account)).toEqual(['0000/111', '0000/222'])
  })

  test.each([
    ['<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260305<TRNAMT>10.00</STMTTRN>', 'sign_contradicts'],
    ['<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260230<TRNAMT>10.00</STMTTRN>', 'day_invalid'],
    ['<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>1.234</STMTTRN>', 'amount_ambiguous'],
    ['<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305</STMTTRN>', 'amount_invalid'],
  ])('%s', (list, code) => expect(ofx(samples.sgml(list))).toMatchObject([{ code }]))

  test.each([
    ['ofx_unreadable', 'Data;Valor'],
    ['ofx_unreadable', '<OFX><SIGNONMSGSRSV1></OFX>'],
    ['ofx_card_statement', '<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMRS><CCSTMTRS>'],
    ['ofx_currency', samples.ofxXml.replace('>BRL<', '>USD<')],
  ])('%s', (reason, text) => expect(() => ofx(text)).toThrow(reason))

  test('a hostile text of one tag is read in passing', () => {
    const startedMs = performance.now()
    expect(() => ofx(`<OFX>${'<a '.repeat(1_000_000)}`)).toThrow('ofx_unreadable')
    expect(performance.now() - startedMs).toBeLessThan(2_000)
  })
})

describe('CSV', () => {
  test('preamble, balances and totals are passed over', () => {
    expect(csv(samples.csvPreamble)).toEqual([
      'skipped',
      ['2026-03-05', 123_456, `PIX RECEBIDO ${samples.e2e(2)} 000123`],
      ['2026-03-06', -1_290, 'TARIFA BANC\u00c1RIA 000124'],
      'skipped',
      'skipped',
    ])
  })

  test('credit and debit apart; a line that goes on below', () => {
    expect(csv(samples.csvTwoColumns)).toEqual([
      ['2026-03-05', 15_000, 'TRANSF PIX REM: FULANA DE TAL 05/03'],
      ['2026-03-06', -8_000, 'PAGTO ELETRONICO'],
      ['2026-03-06', -199, 'TARIFA'],
    ])
  })

  test('plain decimals and ISO days', () => {
    const lines = csv(samples.csvPlain)
    expect(lines[0]).toEqual(['2026-03-05', 123_456, expect.stringContaining('FULANO, CPF')])
    expect(lines[1]).toEqual(['2026-03-06', -123_450, 'Pagamento de boleto'])
  })

  test('a column for the direction; a line without one is not believed', () => {
    expect(csv(samples.csvDirection)).toEqual([
      ['2026-03-05', 150_000, 'PIX RECEBIDO'],
      ['2026-03-05', -100_000, 'PIX ENVIADO'],
      [4, 'direction_invalid'],
    ])
  })

  test('no header', () => {
    expect(csv(samples.csvHeaderless)).toEqual([
      ['2026-03-05', 15_000, 'PIX TRANSF FULANO05/03'],
      ['2026-03-06', -3_590, 'TAR PACOTE'],
    ])
  })

  test('lines that cannot be read are told', () => {
    expect(csv(samples.csvBroken)).toEqual([
      [2, 'day_invalid'],
      [3, 'amount_invalid'],
      [4, 'amount_ambiguous'],
      [5, 'day_in_future'],
      [6, 'day_missing'],
      ['2026-03-05', 1_000, 'BOA'],
    ])
  })

  test('columns by name and by place', () => {
    const text = 'Quando;Quanto;O qu\u00ea;Outro\n05/03/2026;10,00;PIX;1,00'
    const expected = [['2026-03-05', 1_000, 'PIX']]
    expect(csv(text)).toBe('unknown')
    expect(csv(text, 'date:quando,amount:Quanto,description:O que')).toEqual(expected)
    expect(csv(text, 'date:1,amount:2,description:3')).toEqual(['skipped', ...expected])
    expect(readOverride('amount:1')).toBeUndefined()
    expect(readOverride('date:1,soma:2')).toBeUndefined()
  })
})

describe('what a line is', () => {
  const keys = (text: string) => {
    const alike = countAlike()
    return ofx(text)
      .filter(isLine)
      .map((line) => identityOf(line, alike))
  }

  test('weak ids do not fold lines, a real one told twice does', () => {
    const found = keys(samples.ofxRepeatedIds)
    expect(new Set(found).size).toBe(5)
    expect(found[4]).toBe(found[5])
  })

  test('an end-to-end id is found in any text and makes the line in any format', () => {
    const id = samples.e2e(7)
    expect(tiesOf(`PIX RECEBIDO-${id}/FULANO`).endToEndIds).toEqual([id])
    expect(tiesOf(`X${id}`).endToEndIds).toEqual([])
    expect(tiesOf('txid PAYREQ2026000000000000163').tokens).toEqual(['PAYREQ2026000000000000163'])
    const line = { day: '2026-03-05', cents: 100, bankId: 'A1B2C3D4', account: '1' }
    const other = { ...line, day: '2026-03-06', bankId: '', account: '' }
    const key = (one: typeof line, text: string) => identityOf({ ...one, description: text }, countAlike())
    expect(key(line, `PIX ${id}`)).toBe(key(other, id))
    expect(key({ ...line, cents: -100 }, id)).not.toBe(key(line, id))
  })
})
