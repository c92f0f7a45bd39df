import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  [{ late_fine_percentage: 2.01 }, 'late_fine_percentage', 'policy_fine_above_law', 'art. 52'],
  [{ late_interest_percentage: 1.01 }, 'late_interest_percentage', 'policy_interest_above_bound', 'art. 161'],
  [{ max_discount_percentage: 101 }, 'max_discount_percentage', 'policy_discount_out_of_range', '100'],
  [
    { existential_minimum_value: 599.99 },
    'existential_minimum_value',
    'policy_existential_minimum_below_law',
    '11.150',
  ],
  [
    { contact_time_window: { start: '06:00', end: '18:00' } },
    'contact_time_window',
    'policy_window_at_night',
    'art. 71',
  ],
  [{ contact_weekdays: [1, 7] }, 'contact_weekdays', 'policy_sunday_contact', 'domingo'],
  [{ contact_on_holidays: true }, 'contact_on_holidays', 'policy_holiday_contact', '15.426'],
  [{ respect_state_calendar: false }, 'respect_state_calendar', 'policy_state_calendar_off', '10.626'],
  [{ max_contacts_per_day: 10 }, 'max_contacts_per_day', 'policy_contacts_above_sense', 'arts. 42 e 71'],
  [{ bureau_sentence: 'Se você não pagar, negativamos.' }, 'bureau_sentence', 'policy_sentence_threat', 'art'],
  [{ max_installments: 61 }, 'max_installments', 'policy_term_beyond_five_years', '104-A'],
  [{ creditor_document: '11444777000100' }, 'creditor_document', 'tax_id_invalid', 'CPF ou CNPJ'],
])('%o: %s %s', async (json, path, code, law) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ type: string; errors: { message: string }[] }>('PUT', '/collection-policy', {
    json,
  })
  expect([status, body.errors]).toMatchObject([422, [{ path, code }]])
  expect(body.type).toContain('policy_forbidden')
  expect(body.errors[0]?.message).toContain(law)
  expect((await call<{ version: number }>('GET', '/collection-policy')).body.version).toBe(0)
})

it.each([
  [{ contact_time_window: { start: '9', end: '18:00' } }, 'contact_time_window.start', 'time_of_day_invalid'],
  [{ min_installment_value: 10.005 }, 'min_installment_value', 'money_invalid'],
  [{ channels: [] }, 'channels', 'too_small'],
  [{ preferred_payment_methods: ['cheque'] }, 'preferred_payment_methods[0]', 'invalid_value'],
  [{ surprise: 1 }, '', 'unrecognized_keys'],
])('%o: %s %s', async (json, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: unknown[] }>('PUT', '/collection-policy', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
