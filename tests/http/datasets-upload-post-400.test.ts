import { expect, it } from 'vitest'
import { reasonOf, sampleCsv, sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('multipart: no boundary', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await sendFile(call, '', 'x', 'multipart/form-data')
  expect([status, reasonOf(body)]).toEqual([400, 'multipart_invalid'])
})

it('multipart: cut short', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const cut = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${sampleCsv(50)}`
  const { status, body } = await sendFile(call, '', cut, 'multipart/form-data; boundary=b')
  expect([status, reasonOf(body)]).toEqual([400, 'upload_interrupted'])
})
