import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Page = { data: { agreement_id: string }[] }

it('lists the agreements with an instalment on a day', async () => {
  const { agreement_id: id, installments } = await processed(company.call)
  const due = (day: string) => sure<Page>(company.call, 'GET', `/agreements?simulated=true&due=${day}`)
  expect((await due(installments[0]?.due_date ?? '')).data.map(({ agreement_id }) => agreement_id)).toEqual([id])
  expect((await due('2020-01-01')).data).toEqual([])
  expect((await due('today')).data).toEqual([])
})
