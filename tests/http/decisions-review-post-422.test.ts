import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const review = (id: string, json: unknown) => company.call('POST', `/decisions/${id}/review`, { json })

it.each([{ decision: 'review', reason: 'abc' }, { decision: 'approved', reason: 'ab' }, { decision: 'approved' }, {}])(
  '%j',
  async (json) => expect((await review(await decided(company.call), json)).status).toBe(422),
)
