import { expect, it } from 'vitest'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('takes only the reasons it knows, and no words about a person', async () => {
  const { agreement_id: id } = await processed(company.call)
  for (const json of [{ reason: 'porque sim' }, { note: 'João pediu' }]) {
    expect((await company.call('POST', `/agreements/${id}/cancel`, { json })).status).toBe(422)
  }
})
