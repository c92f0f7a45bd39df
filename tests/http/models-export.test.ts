import { describe, expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const take = (format: string, headers: Record<string, string> = {}) =>
  company.call('GET', `/models/${company.modelId}/export?format=${format}`, { headers })

describe('GET /models/{id}/export', () => {
  it('200 json: the tree and its figures', async () => {
    const { status, body, headers } = await take('json')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${company.modelId}-v1.json"`)
    expect(body).toMatchObject({ format: 'aval-model/1', model: { model_id: company.modelId }, tree: { nodes: {} } })
  })

  it('200 pmml: PMML 4.4', async () => {
    const { text, headers } = await take('pmml')
    expect(headers.get('content-type')).toContain('application/xml')
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<PMML xmlns="http:\/\/www\.dmg\.org\/PMML-4_4" version="4\.4">/,
    )
  })

  it('200 card: Markdown in the language asked for', async () => {
    const portuguese = await take('card')
    expect(portuguese.headers.get('content-type')).toContain('text/markdown')
    expect(portuguese.text).toContain('imita o analista')
    expect((await take('card', { 'accept-language': 'en' })).text).toContain('imitates the analyst')
  })

  it('200 or 422 ml-cart: only a tree without category splits can go', async () => {
    const { status, body } = await take('ml-cart')
    if (status === 200) expect(body).toMatchObject({ name: 'DTClassifier' })
    else expect([status, String(body['type']).split('#')[1]]).toEqual([422, 'format_unavailable'])
  })

  it('422: another format', async () => expect((await take('onnx')).status).toBe(422))

  it('404: a foreign id', async () => {
    expect((await company.stranger('GET', `/models/${company.modelId}/export`)).status).toBe(404)
  })
})
