import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('does not take a person out of another company', async () => {
  const [one, other] = [await registerCompany(context.baseUrl), await registerCompany(context.baseUrl)]
  const { body } = await one.call<{ link: string }>('POST', '/invites', {
    json: { email: other.email, role: 'viewer' },
  })
  const json = { secret: body.link.slice(8), name: 'X', password: 'uma frase comprida' }
  const answer = await context.call('POST', '/invites/accept', { json })
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ type: '/docs/errors#email_taken' })
})
