import { expect, it } from 'vitest'
import { addMember } from '../support/members'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('takes a link once, and no made-up one', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { secret } = await addMember(call, 'viewer')
  for (const tried of [secret, 'inventado']) {
    const json = { secret: tried, name: 'X', password: 'uma frase comprida' }
    const { status, body } = await context.call('POST', '/invites/accept', { json })
    expect(status).toBe(410)
    expect(body).toMatchObject({ type: '/docs/errors#invite_spent' })
  }
})
