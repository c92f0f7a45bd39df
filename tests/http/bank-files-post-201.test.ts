import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { agreedCustomer } from '../support/pix'
import { registerCompany, useServer } from '../support/server'
import { linesOf, receivedOf, sendStatement, statementCsv } from '../support/statement'

const server = useServer()

it('finds money that no notice told of; the same file again is told to be one', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { txid, agreementId } = await agreedCustomer(call)
  const file = statementCsv([
    [0, '110,00', `PIX RECEBIDO ${txid}`],
    [0, '-1,90', 'TARIFA PIX'],
  ])
  const first = await sendStatement(call, file)
  expect(first.status).toBe(201)
  expect(first.body).toMatchObject({
    duplicate: false,
    lines: 2,
    matched: 1,
    receipts: 1,
    unmatched: 1,
    credits: 110,
    debits: 1.9,
  })
  const agreement = await sure<{ state: string }>(call, 'GET', `/agreements/${agreementId}`)
  expect(agreement.state).toBe('completed')
  expect(await receivedOf(call, '&source=bank_file')).toMatchObject([{ state: 'matched', next_step: 'none' }])
  const again = await sendStatement(call, file)
  expect([again.status, again.body.duplicate, again.body.bank_file_id]).toEqual([200, true, first.body.bank_file_id])
  const files = await sure<{ data: unknown[] }>(call, 'GET', '/bank-files')
  expect(files.data).toMatchObject([{ lines: 2, new_lines: { matched: 1, unmatched: 1, ignored: 0 } }])
})

it('takes OFX in Windows-1252, and gzip inside a form', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const ofx =
    'OFXHEADER:100\nDATA:OFXSGML\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL\n' +
    '<BANKACCTFROM><BANKID>0000<ACCTID>1</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT\n<DTPOSTED>20260105\n' +
    '<TRNAMT>1.234,56\n<FITID>20260105001\n<MEMO>CR\u00c9DITO JO\u00c3O\n</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>'
  const headers = { 'content-type': 'application/x-ofx' }
  const sent = await call('POST', '/bank-files', { body: Buffer.from(ofx, 'latin1'), headers })
  expect([sent.status, sent.body]).toEqual([201, expect.objectContaining({ format: 'ofx', credits: 1_234.56 })])
  expect(await linesOf(call)).toMatchObject([
    { description: 'CR\u00c9DITO JO\u00c3O', day: '2026-01-05', amount: 1_234.56 },
  ])

  const form = new FormData()
  const packed = gzipSync('Data;Hist\u00f3rico;Valor\n06/01/2026;TED;10,00\n')
  form.set('file', new Blob([packed]), 'extrato.csv.gz')
  const inForm = await call('POST', '/bank-files', { body: form })
  expect([inForm.status, inForm.body['lines']]).toEqual([201, 1])
  const files = await sure<{ data: { name: string }[] }>(call, 'GET', '/bank-files')
  expect(files.data[0]?.name).toBe('extrato.csv.gz')
})

it('takes 50,000 lines', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const rows = Array.from({ length: 49_999 }, (_, n): [number, string, string] => [
    n % 60,
    `${(n % 900) + 1},00`,
    `PIX ${n}`,
  ])
  const startedMs = performance.now()
  const { status, body } = await sendStatement(call, statementCsv(rows))
  expect([status, body.unmatched]).toEqual([201, 49_999])
  expect(performance.now() - startedMs).toBeLessThan(100_000)
})
