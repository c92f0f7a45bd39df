import { expect, it } from 'vitest'
import { receivingDataset } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('nine megabytes', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  const { status } = await send({ sequence: 0, items: [{ a: 'x'.repeat(9_000_000) }] })
  expect(status).toBe(413)
})
