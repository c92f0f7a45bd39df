import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const patch = (json: unknown) => company.call('PATCH', `/models/${company.modelId}`, { json })
type Fault = { errors: { path: string; code: string; message: string }[] }

it.each([
  [{ threshold: 1.1 }, 'threshold', 'too_big'],
  [{ review_band: { from: 0.6, to: 0.6 } }, 'review_band', 'review_band_empty'],
  [{ review_band: { from: 0.6, to: 0.9 } }, 'review_band', 'review_band_off_threshold'],
  [{ actionable_columns: ['valor', 'nada'] }, 'actionable_columns[1]', 'column_unknown'],
  [{}, '', 'nothing_to_change'],
  [{ version: 9 }, '', 'unrecognized_keys'],
])('%j', async (json, path, code) => {
  const { status, body } = await patch(json)
  expect(status).toBe(422)
  const fault = (body as unknown as Fault).errors.find((item) => item.code === code)
  expect(fault).toMatchObject({ path })
  expect(fault?.message).not.toBe(code)
})
