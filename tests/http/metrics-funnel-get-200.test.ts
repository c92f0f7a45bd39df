import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { tellConversations } from '../support/told-events'

const server = useServer()
type Share = { rate: number | null; n: number }
type Reply = { stages: { stage: string; conversations: number; of_previous: Share | null; of_first: Share }[] }

it('tells how many conversations reached each of the six stages', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await tellConversations(call)
  const { status, body } = await call<Reply>('GET', '/metrics/funnel')
  expect(status).toBe(200)
  expect(body.stages.map(({ stage, conversations }) => [stage, conversations])).toEqual([
    ['contacted', 2],
    ['answered', 1],
    ['negotiated', 1],
    ['agreed', 1],
    ['paid', 1],
    ['kept', 0],
  ])
  expect(body.stages[0]?.of_previous).toBeNull()
  expect(body.stages[1]?.of_previous).toMatchObject({ rate: 0.5, n: 2 })
})
