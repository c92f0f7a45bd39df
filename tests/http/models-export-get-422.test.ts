import { beforeAll, expect, it } from 'vitest'
import { filledDataset, reasonOf, sampleRows } from '../support/datasets'
import { type Call, useServer } from '../support/server'
import { modelOf } from '../support/trained-company'

const server = useServer()

let take: (format: string) => ReturnType<Call>
beforeAll(async () => {
  const items = sampleRows(300).map(({ pedid, uf }, n) => {
    const approved = uf === 'SP' || n % 10 === 0
    return { pedid, uf, status: approved ? 'liberado' : 'bloqueado' }
  })
  const { call, complete } = await filledDataset(server.baseUrl, items)
  const id = await modelOf(call, String((await complete()).body['training_job_id']))
  take = (format) => call('GET', `/models/${id}/export?format=${format}`)
})

it('another format', async () => expect((await take('onnx')).status).toBe(422))

it('ml-cart of a tree that splits on a category', async () => {
  const { status, body } = await take('ml-cart')
  expect([status, reasonOf(body)]).toEqual([422, 'format_unavailable'])
})
