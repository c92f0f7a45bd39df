import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { cpfOf, debtorsCsv } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('takes a Brazilian spreadsheet, plain, gzipped or in a form, as the contract takes its customers', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const csv = debtorsCsv(30)
  const type = { 'content-type': 'text/csv' }
  const plain = await call('POST', '/portfolios/upload', { body: `\uFEFF${csv}`, headers: type })
  expect(plain.status).toBe(200)
  expect(plain.body).toMatchObject({ customers_imported: 30, customers_updated: 0, rejected: [] })
  const zipped = await call('POST', '/portfolios/upload', { body: gzipSync(csv), headers: type })
  expect(zipped.body).toMatchObject({ customers_imported: 30, customers_updated: 30 })
  const form = new FormData()
  form.set('options', JSON.stringify({ portfolio_type: 'planilha', data_source: 'erp' }))
  form.set('file', new Blob([csv]), 'carteira.csv')
  const multipart = await call('POST', '/portfolios/upload', { body: form })
  const portfolio = await call('GET', `/portfolios/${multipart.body['portfolio_id']}`)
  expect(portfolio.body).toMatchObject({ portfolio_type: 'planilha', data_source: 'erp', customers: 30 })
  const { body } = await call<{ debts: object[] }>('GET', '/customers/cli-Silva-3')
  expect(body.debts[0]).toMatchObject({ overdue_amount: 130.75, overdue_days: 8, last_payment_date: '2026-08-15' })
})

it('names English columns, commas and lines', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const lines = [
    'document,name,consortium_id,overdue_amount,overdue_days,interest,principal',
    `${cpfOf(1)},Ana Souza,c-1,"1,250.50",12,250.50,1000`,
    '12345678901,Rui Lima,c-2,10,x,,',
    `${cpfOf(2)},"Bia",c-3,99.90,3,,`,
  ]
  const headers = { 'content-type': 'text/csv', 'accept-language': 'en' }
  const { body } = await call('POST', '/portfolios/upload?decimal=dot', { body: lines.join('\n'), headers })
  expect(body).toMatchObject({ customers_imported: 1, rejected_count: 2 })
  expect(body['rejected']).toMatchObject([
    { index: 0, line: 2 },
    { index: 1, line: 3, errors: [{ path: 'overdue_days' }] },
  ])
})
