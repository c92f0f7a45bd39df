import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const outcome = (id: string, json: unknown) => company.call('POST', `/decisions/${id}/outcome`, { json })

it('kept to the centavo; the last one told counts', async () => {
  const id = await decided(company.call)
  const lost = await outcome(id, { paid: false, days_late: 45, amount_lost: 2450.75 })
  expect([lost.status, lost.body['outcome']]).toMatchObject([200, { paid: false, days_late: 45, amount_lost: 2450.75 }])
  const paid = await outcome(id, { paid: true })
  expect(paid.body['outcome']).toMatchObject({ paid: true, days_late: null, amount_lost: null })
})
