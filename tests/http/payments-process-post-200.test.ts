import { expect, it } from 'vitest'
import { readBrCode } from '@/lib/payments'
import { sure } from '../support/company-world'
import { nameCreditor } from '../support/pay-page'
import { askedBody, type Processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('answers the founding document’s request field for field, with a code that can be paid', async () => {
  const body = await askedBody(company.call)
  const made = await sure<Processed>(company.call, 'POST', '/payments/process', body)
  expect(made).toMatchObject({ status: 'success', webhook_url: null, agreement_state: 'accepted' })
  expect(Object.keys(made)).toEqual(
    expect.arrayContaining(
      'status payment_request_id pix_key pix_code qr_code_url payment_timeout webhook_url expected_confirmation_time'.split(
        ' ',
      ),
    ),
  )
  expect(readBrCode(made.pix_code)).toMatchObject({ pixKey: made.pix_key, amountCents: 245_075 })
  expect(made.qr_code_url).toMatch(new RegExp(`/api/v1/payments/${made.payment_request_id}/qr.png$`))
  expect(made.payment_timeout).toBeGreaterThan(3_600)
  expect(made.expected_confirmation_time).toBe(made.expires_at)
  expect(made.installments).toEqual([{ number: 1, due_date: body.payment_proposal.due_date, amount: 2450.75 }])
  const again = await sure<Processed>(company.call, 'POST', '/payments/process', body)
  expect([again.agreement_id, again.pix_code]).toEqual([made.agreement_id, made.pix_code])
})

it('replays the stored answer for the same idempotency key', async () => {
  const json = await askedBody(company.call)
  const headers = { 'idempotency-key': 'pagamento-1' }
  const first = await company.call('POST', '/payments/process', { json, headers })
  const second = await company.call('POST', '/payments/process', { json, headers })
  expect(second.headers.get('idempotency-replayed')).toBe('true')
  expect(second.text).toBe(first.text)
})

it('proposes without a yes where none is asked for', async () => {
  const { customer_confirmation: _said, ...json } = await askedBody(company.call, {
    payment_confirmation_required: false,
  })
  const made = await sure<Processed>(company.call, 'POST', '/payments/process', json)
  expect(made.agreement_state).toBe('proposed')
})

it('warns of a key nobody confirmed and of a creditor that is not named in full', async () => {
  const body = await askedBody(company.call)
  const warned = async () => (await sure<Processed>(company.call, 'POST', '/payments/process', body)).warnings
  expect(await warned()).toEqual(['pix_key_unconfirmed', 'creditor_identity_incomplete'])
  await nameCreditor(company.call)
  expect(await warned()).toEqual(['pix_key_unconfirmed'])
})
