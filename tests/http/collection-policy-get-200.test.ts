import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Policy = {
  version: number
  effective: Record<string, unknown>
  sources: Record<string, { source: string; law: { id: string; name: string }[] }>
  company: object
  portfolio: object | null
  missing: string[]
}

it('tells what holds and why, in the caller’s language', async () => {
  const { call, companyId } = await registerCompany(server.baseUrl, 'Credora S.A.')
  const { status, body } = await call<Policy>('GET', '/collection-policy')
  expect(status).toBe(200)
  expect(body).toMatchObject({ version: 0, policy_version: '0.0', company: {}, portfolio: null, portfolio_id: null })
  expect(body.effective).toMatchObject({
    max_discount_percentage: 15,
    min_installment_value: 100,
    preferred_payment_methods: ['pix', 'credit_card'],
    contact_time_window: { start: '09:00', end: '21:00' },
    max_contacts_per_day: 1,
    max_contacts_per_week: 3,
    min_hours_between_contacts: 20,
    creditor_name: 'Credora S.A.',
  })
  expect(body.missing).toContain('creditor_address')
  expect(Object.keys(body.sources).sort()).toEqual(Object.keys(body.effective).sort())
  expect(body.sources['respect_state_calendar']).toMatchObject({ source: 'law', version: 0, set_by: null })
  expect(body.sources['late_fine_percentage']?.law).toMatchObject([
    { id: 'cdc_52_1', name: expect.stringContaining('art. 52') },
  ])
  const english = await call<Policy>('GET', '/collection-policy', { headers: { 'accept-language': 'en' } })
  expect(english.body.sources['late_fine_percentage']?.law[0]?.name).toContain('Consumer Code')
  expect(companyId).toMatch(/^comp_/)
})
