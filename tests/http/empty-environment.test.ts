import { expect, it } from 'vitest'
import { useServer } from '../support/server'

const server = useServer({ OPENAI_API_KEY: '', OPENAI_BASE_URL: '' }, { alone: true })

it('counts an empty variable as unset, for the packages too', async () => {
  expect((await server.call('GET', '//health')).status).toBe(200)
})
