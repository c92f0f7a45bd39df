import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { type Call, registerCompany, useServer } from '../support/server'
import { linesOf, type StatementWorld, sendStatement, statementCsv, statementWorld } from '../support/statement'

const server = useServer()
let call: Call
let world: StatementWorld
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  world = await statementWorld(call, server.baseUrl)
})
const reason = 'conferido com o cliente'

it('becomes money of an agreement by hand; the same again changes nothing, another target is refused', async () => {
  const [id] = world.lineIds
  const json = { agreement_id: world.payableAgreementId, reason }
  const done = await call('POST', `/bank-lines/${id}/assign`, { json })
  expect([done.status, done.body]).toEqual([200, expect.objectContaining({ state: 'matched' })])
  expect((await call('POST', `/bank-lines/${id}/assign`, { json })).body).toEqual(done.body)
  const payment = await sure(call, 'GET', `/received-payments/${done.body['payment_id']}`)
  expect(payment).toMatchObject({
    source: 'bank_file',
    agreement: { agreement_id: world.payableAgreementId, state: 'active' },
    bank_line: { bank_line_id: id },
    refundable_amount: done.body['amount'],
  })
  const other = { payment_id: world.receivedIds[0], reason }
  expect((await call('POST', `/bank-lines/${id}/assign`, { json: other })).status).toBe(409)
  expect((await call('POST', `/bank-lines/${id}/ignore`, { json: { reason } })).status).toBe(409)
  expect((await call('POST', `/bank-lines/${id}/restore`, { json: { reason } })).status).toBe(409)
})

it('is set aside and brought back', async () => {
  const [, id] = world.lineIds
  const aside = await call('POST', `/bank-lines/${id}/ignore`, { json: { reason } })
  expect(aside.body).toMatchObject({ state: 'ignored', ignored_reason: reason })
  expect((await linesOf(call, '&state=ignored')).length).toBe(1)
  const back = await call('POST', `/bank-lines/${id}/restore`, { json: { reason } })
  expect(back.body).toMatchObject({ state: 'unmatched', ignored_reason: null })
})

it('422: a debit, a different sum, two targets', async () => {
  await sendStatement(call, statementCsv([[3, '-5,00', 'TARIFA']]))
  const debit = (await linesOf(call, '&direction=debit'))[0]?.bank_line_id
  const agreement = { agreement_id: world.payableAgreementId, reason }
  const refused = await call('POST', `/bank-lines/${debit}/assign`, { json: agreement })
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('line_is_debit')])
  const id = world.lineIds[2]
  const differs = await call('POST', `/bank-lines/${id}/assign`, { json: { payment_id: world.receivedIds[0], reason } })
  expect([differs.status, differs.text]).toEqual([422, expect.stringContaining('line_amount_differs')])
  const two = await call('POST', `/bank-lines/${id}/assign`, { json: { ...agreement, payment_id: 'x' } })
  expect([two.status, two.text]).toEqual([422, expect.stringContaining('one_target')])
})
