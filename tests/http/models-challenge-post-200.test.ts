import { expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Version = { active: boolean; challenger: boolean; challenger_since: string | null }
const challenge = (id: string) => company.call<Version>('POST', `/models/${id}/challenge`, { json: {} })
const read = async (id: string) => (await company.call<Version>('GET', `/models/${id}`)).body

it('one challenger a company, until it is activated', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 2 })
  const third = await retrain(company.call, company.datasetId, { max_depth: 1 })
  const { status, body } = await challenge(second)
  expect([status, body.challenger, body.active]).toEqual([200, true, false])
  expect((await challenge(second)).body.challenger_since).toBe(body.challenger_since)
  expect((await challenge(third)).body.challenger).toBe(true)
  expect((await read(second)).challenger).toBe(false)
  await company.call('POST', `/models/${third}/activate`, { json: {} })
  expect(await read(third)).toMatchObject({ active: true, challenger: false, challenger_since: null })
  const { body: log } = await company.call<{ data: { action: string }[] }>('GET', '/audit-log?limit=5')
  expect(log.data.map((entry) => entry.action)).toEqual(
    expect.arrayContaining(['model.challenged', 'model.challenge_ended', 'model.activated']),
  )
})
