import { expect, it } from 'vitest'
import { ingestedDebtor } from '../support/ingested-debtor'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a customer or a preference that is not the company’s', async () => {
  const [own, other] = [await registerCompany(server.baseUrl), await registerCompany(server.baseUrl)]
  const { customerId } = await ingestedDebtor(own.call)
  const path = `/customers/${customerId}/contact-preferences`
  const made = await own.call<{ preference_id: string }>('POST', path, { json: { kind: 'opt_out' } })
  const one = `${path}/${made.body.preference_id}`
  const answers = await Promise.all([
    other.call('GET', path),
    other.call('POST', path, { json: { kind: 'opt_out' } }),
    other.call('DELETE', one),
    own.call('DELETE', `${path}/pref_none`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await own.call<{ data: object[] }>('GET', path)).body.data).toMatchObject([{ ended_at: null }])
})
