import { expect, it } from 'vitest'
import { filledDataset, reasonOf, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'
import { modelOf } from '../support/trained-company'

const server = useServer()

/** Takes the export of a version whose only split is on a category. */
async function take(format: string) {
  const rows = sampleRows(300).map(({ pedid, uf }) => ({ pedid, uf, status: uf === 'SP' ? 'liberado' : 'bloqueado' }))
  const items = rows.map((row, n) => ({ ...row, status: n % 10 === 0 ? 'liberado' : row.status }))
  const { call, complete } = await filledDataset(server.baseUrl, items)
  const id = await modelOf(call, String((await complete()).body['training_job_id']))
  return call('GET', `/models/${id}/export?format=${format}`)
}

it('another format', async () => expect((await take('onnx')).status).toBe(422))

it('ml-cart of a tree with category splits', async () => {
  const { status, body } = await take('ml-cart')
  expect([status, reasonOf(body)]).toEqual([422, 'format_unavailable'])
})
