import { describe, expect, it } from 'vitest'
import { decide, goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const patch = (json: unknown, call = company.call) => call('PATCH', `/models/${company.modelId}`, { json })
type Fault = { errors: { path: string; code: string; message: string }[] }

describe('PATCH /models/{id}', () => {
  it('200: name, threshold and band; the next order obeys', async () => {
    const { status, body } = await patch({ threshold: 0.7, review_band: { from: 0.6, to: 1 }, name: 'Com revisão' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ threshold: 0.7, review_band: { from: 0.6, to: 1 }, name: 'Com revisão' })
    const matrix = await company.call('GET', `/models/${company.modelId}/confusion-matrix`)
    expect(body['metrics']).toEqual(matrix.body['metrics'])
    expect((await decide(company.call, goodOrder)).body).toMatchObject({
      decision: 'review',
      threshold: 0.7,
      review_band: { from: 0.6, to: 1 },
    })
    const cleared = await patch({ review_band: null, threshold: 0.5 })
    expect(cleared.body).toMatchObject({ review_band: null, threshold: 0.5, name: 'Com revisão' })
    expect((await decide(company.call, goodOrder)).body).toMatchObject({ decision: 'approved' })
  })

  it.each([
    [{ threshold: 1.1 }, 'threshold', 'too_big'],
    [{ review_band: { from: 0.6, to: 0.6 } }, 'review_band', 'review_band_empty'],
    [{ review_band: { from: 0.6, to: 0.9 } }, 'review_band', 'review_band_off_threshold'],
    [{}, '', 'nothing_to_change'],
    [{ version: 9 }, '', 'unrecognized_keys'],
  ])('422: %j', async (json, path, code) => {
    const { status, body } = await patch(json)
    expect(status).toBe(422)
    const fault = (body as unknown as Fault).errors.find((item) => item.code === code)
    expect(fault).toMatchObject({ path })
    expect(fault?.message).not.toBe(code)
  })

  it('404: unknown and foreign ids', async () => {
    expect((await patch({ threshold: 0.1 }, company.stranger)).status).toBe(404)
    expect((await company.call('PATCH', '/models/mod_nada', { json: { threshold: 0.1 } })).status).toBe(404)
  })
})
