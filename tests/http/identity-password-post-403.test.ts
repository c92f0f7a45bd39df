import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('is no business of a token', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { current: 'x', next: 'outra frase comprida' }
  const { status, body } = await call('POST', '/members/me/password', { json })
  expect(status).toBe(403)
  expect(body).toMatchObject({ type: '/docs/errors#person_required' })
})
