import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const outcome = (id: string, json: unknown) => company.call('POST', `/decisions/${id}/outcome`, { json })

it.each([
  {},
  { paid: 'sim' },
  { paid: true, days_late: -1 },
  { paid: false, amount_lost: 0.001 },
  { paid: false, amount_lost: -1 },
])('%j', async (json) => expect((await outcome(await decided(company.call), json)).status).toBe(422))
