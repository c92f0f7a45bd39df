import { expect, it } from 'vitest'
import { badOrder, decide, decided, goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('CSV of the decisions that pass the filters', async () => {
  const id = await decided(company.call, { ...badOrder, order_id: '@soma' })
  await decide(company.call, goodOrder)
  await company.call('POST', `/decisions/${id}/outcome`, { json: { paid: false, amount_lost: 10.5 } })
  const { status, headers, text } = await company.call('GET', '/decisions/export?decision=rejected')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/csv')
  expect(headers.get('content-disposition')).toBe('attachment; filename="aval-decisions.csv"')
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`${id},`)
  expect(lines[1]).toContain(",'@soma,,rejected,rejected,bloqueado,")
  expect(lines[1]).toContain(',false,,10.5,risco acima de ')
  const { text: nobody } = await company.stranger('GET', '/decisions/export')
  expect(nobody.trim().split('\r\n')).toHaveLength(1)
})

it('leaves an audit entry without who was asked for', async () => {
  await company.call('GET', '/decisions/export?decision=approved&order_id=somebody')
  const { body } = await company.call<{ data: { action: string; details: unknown }[] }>('GET', '/audit-log?limit=1')
  expect(body.data[0]).toMatchObject({
    action: 'decision.exported',
    details: { kind: 'decisions', filters: { decision: 'approved', one_order: true } },
  })
  expect(JSON.stringify(body)).not.toContain('somebody')
})
