import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { modelOf, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const take = (format: string, headers: Record<string, string> = {}) =>
  company.call('GET', `/models/${company.modelId}/export?format=${format}`, { headers })

it('json: the model and its figures', async () => {
  const { status, body, headers } = await take('json')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${company.modelId}-v1.json"`)
  expect(body).toMatchObject({ format: 'aval-model/1', model: { model_id: company.modelId }, learned: { nodes: {} } })
})

it('pmml: PMML 4.4', async () => {
  const { text, headers } = await take('pmml')
  expect(headers.get('content-type')).toContain('application/xml')
  expect(text).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<PMML xmlns="http:\/\/www\.dmg\.org\/PMML-4_4" version="4\.4">/,
  )
})

it('card: Markdown in the language asked for', async () => {
  const portuguese = await take('card')
  expect(portuguese.headers.get('content-type')).toContain('text/markdown')
  expect(portuguese.text).toContain('imita o analista')
  expect((await take('card', { 'accept-language': 'en' })).text).toContain('imitates the analyst')
})

it('ml-cart: an uncalibrated tree without category splits', async () => {
  const items = sampleRows(400).map(({ pedid, risco, valor }, n) => {
    const good = Number(risco) < 50 !== (n % 8 === 0)
    return { pedid, risco, valor, status: good ? 'liberado' : 'bloqueado' }
  })
  const { call, complete, id: datasetId } = await filledDataset(company.baseUrl, items)
  await modelOf(call, String((await complete()).body['training_job_id']))
  const id = await retrain(call, datasetId)
  const { status, body } = await call('GET', `/models/${id}/export?format=ml-cart`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: 'DTClassifier' })
})

it('card-pdf: a PDF that opens', async () => {
  const { status, text, headers } = await take('card-pdf')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${company.modelId}-v1.pdf"`)
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
})
