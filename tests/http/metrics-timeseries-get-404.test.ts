import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { tellConversations } from '../support/told-events'

const server = useServer()

it.each(['timeseries?metric=payments&', 'funnel?', 'overview?', 'export?format=csv&'])(
  '/metrics/%s knows no portfolio of others',
  async (path) => {
    const { call } = await registerCompany(server.baseUrl)
    const other = await registerCompany(server.baseUrl, 'Outra')
    await tellConversations(other.call)
    expect((await other.call('GET', `/metrics/${path}portfolio_id=port_told`)).status).toBe(200)
    expect((await call('GET', `/metrics/${path}portfolio_id=port_told`)).status).toBe(404)
  },
)
