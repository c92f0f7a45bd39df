import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { openDataset, sampleCsv, sampleRows, sendFile } from '../support/datasets'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
type Uploaded = {
  dataset_id: string
  status: string
  training_job_id: string
  rows_total: number
  rejected_total: number
}
type Shown = {
  name: string
  rows_total: number
  columns: { name: string; type: string; mean: number | null }[]
} & Record<string, unknown>

async function columnsOf(call: Call, id: string) {
  const { body } = await call<Shown>('GET', `/datasets/${id}`)
  return Object.fromEntries(body.columns.map((column) => [column.name, column]))
}
const mean = sampleRows(1_200).reduce((sum, row) => sum + row.valor, 0) / 1_200
const latin = (text: string) => Buffer.from(text.replaceAll('SP', 'São Paulo'), 'latin1')

it.each([
  ['commas', sampleCsv(1_200), 'text/csv'],
  ['semicolons and decimal commas', sampleCsv(1_200, { delimiter: ';', decimal: ',' }), 'text/csv'],
  ['tabs', sampleCsv(1_200, { delimiter: '\t' }), 'application/octet-stream'],
  ['a byte order mark and CRLF', `\uFEFF${sampleCsv(1_200).replaceAll('\n', '\r\n')}`, 'text/csv'],
  ['gzip', gzipSync(sampleCsv(1_200)), 'application/gzip'],
  ['gzip called CSV', gzipSync(sampleCsv(1_200)), 'text/csv'],
  ['Latin-1', latin(sampleCsv(1_200)), 'text/csv'],
  ['UTF-16', Buffer.from(`\uFEFF${sampleCsv(1_200, { delimiter: '\t' })}`, 'utf16le'), 'text/csv'],
])('%s', async (_, file, type) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await sendFile<Uploaded>(call, '?name=Pedidos', file as BodyInit, type)
  expect(status).toBe(202)
  expect(body).toEqual({
    dataset_id: expect.stringMatching(/^ds_/),
    status: 'complete',
    training_job_id: expect.stringMatching(/^job_/),
    rows_total: 1_200,
    rejected_total: 0,
  })
  const columns = await columnsOf(call, body.dataset_id)
  expect(columns['valor']).toMatchObject({ type: 'number' })
  expect(columns['valor']?.mean).toBeCloseTo(mean, 6)
  expect(columns['bom']?.type).toBe('boolean')
})

it('reads Latin-1 letters as what they are', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await sendFile<Uploaded>(call, '', latin(sampleCsv(100)) as never)
  const { body: preview } = await call<{ rows: unknown[][] }>('GET', `/datasets/${body.dataset_id}/preview`)
  expect(preview.rows[0]?.[3]).toBe('São Paulo')
})

it('multipart with options, named after its file', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const form = new FormData()
  const file = sampleCsv(100).replace('status', 'Resultado').replaceAll('liberado', '1').replaceAll('bloqueado', '0')
  const columns = [
    { name: 'risco', type: 'number', monotone: -1 },
    { name: 'uf', type: 'category' },
    { name: 'bom', type: 'boolean' },
    { name: 'valor', type: 'ignored' },
  ]
  form.set(
    'options',
    JSON.stringify({
      target: 'Resultado',
      approve_label: '1',
      id_columns: ['pedid'],
      columns,
      label_meaning: 'payment_outcome',
    }),
  )
  form.set('file', new Blob([file]), 'Carteira março.csv.gz')
  const { status, body } = await call<Uploaded>('POST', '/datasets/upload', { body: form })
  expect(status).toBe(202)
  const { body: shown } = await call<Shown>('GET', `/datasets/${body.dataset_id}`)
  expect(shown).toMatchObject({
    name: 'Carteira março',
    approve_label: '1',
    reject_label: '0',
    label_meaning: 'payment_outcome',
    columns: [
      { name: 'risco', monotone: -1, included: true },
      { name: 'uf' },
      { name: 'bom' },
      { name: 'valor', type: 'ignored', included: false },
      { name: 'pedid', type: 'id' },
      { name: 'Resultado', type: 'target' },
    ],
  })
})

it('keeps the good rows and tells the line, column and reason of the bad cells', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const lines = sampleCsv(700).split('\n')
  lines[3] = 'P2,alto,1,SP,true,liberado'
  lines[601] = 'P600,1,2'
  lines[602] = 'P601,1,2,"São\nPaulo",true,'
  const { body } = await sendFile<Uploaded>(call, '', lines.join('\n'))
  expect(body).toMatchObject({ rows_total: 697, rejected_total: 3 })
  const { text } = await call('GET', `/datasets/${body.dataset_id}/rejections`)
  const found = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 5).join(','))
  expect(found).toEqual([
    '0,4,risco,alto,not_a_number',
    '1,602,,,wrong_cell_count',
    expect.stringMatching(/^1,60[34],status,,target_missing$/),
  ])
})

it('the same file again with its dataset_id changes nothing', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const id = await openDataset(call)
  const first = await sendFile<Uploaded>(call, `?dataset_id=${id}`, sampleCsv(1_100))
  const again = await sendFile<Uploaded>(call, `?dataset_id=${id}`, sampleCsv(1_100))
  expect([again.status, again.body]).toEqual([202, first.body])
})

it('an all-missing column is told, not refused', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const file = sampleCsv(60).replaceAll('\n', ',\n').replace('status,', 'status,vazia')
  const { status, body } = await sendFile<{ dataset_id: string }>(call, '', file)
  expect(status).toBe(202)
  const shown = await call<{ columns: { name: string; warnings: string[] }[] }>('GET', `/datasets/${body.dataset_id}`)
  expect(shown.body.columns.find((column) => column.name === 'vazia')).toMatchObject({ warnings: ['all_missing'] })
})
