import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Charge = Record<string, unknown> & { payment_request_id: string; status: string }
type Page = { data: Charge[]; next_cursor: string | null }

it('lists charges newest first, by what they belong to, status and time', async () => {
  const [one, two] = [await processed(company.call), await processed(company.call)]
  await sure(company.call, 'POST', `/payments/${one.payment_request_id}/cancel`)
  const list = async (query: string) => (await sure<Page>(company.call, 'GET', `/payments?${query}`)).data
  const ids = async (query: string) => (await list(query)).map(({ payment_request_id: id }) => id)
  expect(await ids('')).toEqual([two.payment_request_id, one.payment_request_id])
  expect(await ids(`agreement_id=${one.agreement_id}`)).toEqual([one.payment_request_id])
  expect(await ids('status=awaiting_payment')).toEqual([two.payment_request_id])
  expect(await ids('status=cancelled')).toEqual([one.payment_request_id])
  expect(await ids('status=paid')).toEqual([])
  expect(await ids('simulated=false')).toEqual([])
  expect(await ids('simulated=true&limit=1')).toEqual([two.payment_request_id])
  const soon = new Date(Date.now() + 60_000).toISOString()
  expect(await ids(`from=${soon}`)).toEqual([])
  expect(await ids(`to=${soon}`)).toHaveLength(2)
  const first = await sure<Page>(company.call, 'GET', '/payments?limit=1')
  expect(await ids(`limit=1&cursor=${first.next_cursor}`)).toEqual([one.payment_request_id])
})

it('shows a charge with the code while it can be paid', async () => {
  const { payment_request_id: id, pix_code, agreement_id } = await processed(company.call)
  const charge = await sure<Charge>(company.call, 'GET', `/payments/${id}`)
  const open = { status: 'awaiting_payment', amount: 2450.75, paid_amount: 0, pix_code, agreement_id, payments: [] }
  expect(charge).toMatchObject(open)
  await sure(company.call, 'POST', `/payments/${id}/cancel`)
  const ended = await sure<Charge>(company.call, 'GET', `/payments/${id}`)
  expect(ended).toMatchObject({ status: 'cancelled', pix_code: null, qr_code_url: null })
})
