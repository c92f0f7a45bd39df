import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { debtor, portfolioBody } from '../support/debtors'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('names the rule that forbids the contact, and no permission overrides the customer', async () => {
  const row = debtor(9_100, 'Parou')
  await sure(company.call, 'POST', '/portfolios/ingest', portfolioBody([row]))
  await sure(company.call, 'POST', `/customers/${row.customer_id}/contact-preferences`, { kind: 'opt_out' })
  const json = { customer_id: row.customer_id, channel: 'sms' }
  const refused = await company.call('POST', '/conversations/start', { json })
  expect(refused.status).toBe(409)
  expect(refused.body['type']).toContain('contact_forbidden')
  expect(refused.body['errors']).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'contact_opt_out', path: 'contact_policy' })]),
  )
  const forced = await company.call('POST', '/conversations/start?force=true', { json })
  expect(forced.status).toBe(409)
  expect(forced.body['type']).toContain('contact_refused_by_customer')
})

it('leaves who was drawn into the control group to the old process', async () => {
  const share = (percentage: number) =>
    sure(company.call, 'PUT', '/control-group', { share_percentage: percentage, reason: 'medir' })
  await share(50)
  // Half of them are drawn by lot: that none of forty is happens once in a million million.
  const rows = Array.from({ length: 40 }, (_, place) => debtor(9_200 + place, 'Sorteio'))
  await sure(company.call, 'POST', '/portfolios/ingest', portfolioBody(rows))
  const start = ({ customer_id: id }: (typeof rows)[number]) =>
    company.call('POST', '/conversations/start', { json: { customer_id: id, channel: 'sms' } })
  let refused = await start(rows[0] as (typeof rows)[number])
  for (const row of rows.slice(1)) {
    if (JSON.stringify(refused.body).includes('contact_control_group')) break
    refused = await start(row)
  }
  await share(0)
  expect(refused.status).toBe(409)
  expect(refused.body['type']).toContain('contact_forbidden')
  expect(refused.body['errors']).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'contact_control_group', path: 'contact_policy' })]),
  )
})
