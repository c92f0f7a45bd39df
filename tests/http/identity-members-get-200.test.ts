import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('lists the company’s own people', async () => {
  const { call, email } = await registerCompany(context.baseUrl, 'Loja')
  await registerCompany(context.baseUrl)
  const { status, body } = await call('GET', '/members')
  expect(status).toBe(200)
  expect(body).toEqual({
    data: [
      {
        user_id: expect.stringMatching(/^user_/),
        name: 'Loja',
        email,
        role: 'owner',
        can_log_in: false,
        created_at: expect.any(String),
        last_login_at: null,
        disabled_at: null,
      },
    ],
    next_cursor: null,
  })
})
