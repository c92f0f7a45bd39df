import { expect, it } from 'vitest'
import { sampleCsv, sendFile } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('no token', async () => {
  expect((await sendFile(server.call, '', sampleCsv(30))).status).toBe(401)
})
