import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a CSV of every refused cell, in the reader’s language, safe to open in a spreadsheet', async () => {
  const { call, id } = await filledDataset(server.baseUrl, sampleRows(10))
  const bad = [
    { ...sampleRows(1)[0], risco: '=1+1' },
    { ...sampleRows(1)[0], status: '' },
  ]
  await call('POST', `/datasets/${id}/batches?on_error=skip`, {
    json: { sequence: 9, items: [...sampleRows(1), ...bad] },
  })
  const { text, headers } = await call('GET', `/datasets/${id}/rejections`, { headers: { 'accept-language': 'en' } })
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('attachment')
  expect(text.replace('\uFEFF', '').split('\r\n')).toEqual([
    'batch,line,column,value,code,reason',
    "9,2,risco,'=1+1,not_a_number,is not a number",
    '9,3,status,,target_missing,the outcome (target column) is missing',
    '',
  ])
})
