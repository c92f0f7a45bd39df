import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('does not know another company’s token, nor one that never was', async () => {
  const [one, other] = [await registerCompany(context.baseUrl), await registerCompany(context.baseUrl)]
  const theirs = await other.call<{ data: { token_id: string }[] }>('GET', '/tokens')
  for (const id of [theirs.body.data[0]?.token_id, 'tok_01j00000000000000000000000', 'x']) {
    expect((await one.call('DELETE', `/tokens/${id}`)).status).toBe(404)
  }
  expect((await other.call('GET', '/companies/me')).status).toBe(200)
})
