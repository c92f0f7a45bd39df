import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { reasonOf, sampleCsv, sendFile } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
const wide = Array.from({ length: 1_001 }, (_, i) => `c${i}`).join(',')
const mixed = Buffer.concat([Buffer.from('ação,status\n'), Buffer.from('não,liberado\n', 'latin1')])

it.each([
  ['an empty file', '', 'empty_file'],
  ['blank lines only', '\n\n  \n', 'empty_file'],
  ['an empty gzip', gzipSync(''), 'empty_file'],
  ['a header only', 'a,b,status\n', 'header_only'],
  ['one column', 'status\nliberado\nbloqueado\n', 'wrong_delimiter'],
  ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(2_000)]), 'binary_file'],
  ['bytes at random', Buffer.concat([Buffer.from([0, 1, 2, 0]), randomBytes(5_000)]), 'binary_file'],
  [
    'a gzipped picture',
    gzipSync(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(2_000)])),
    'binary_file',
  ],
  ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(2_000)]), 'zip_not_gzip'],
  ['a cut gzip', gzipSync(sampleCsv(2_000)).subarray(0, 5_000), 'gzip_damaged'],
  ['two columns of one name', 'a,b,a,status\n1,2,3,liberado\n', 'duplicate_columns'],
  ['too many columns', `${wide}\n1,2,3\n`, 'too_many_columns'],
  ['no target column', 'a,b\n1,2\n', 'target_column_missing'],
  ['one class only', sampleCsv(50).replaceAll('bloqueado', 'liberado'), 'one_class_only'],
  ['too few rows', sampleCsv(10), 'dataset_too_small'],
  ['a gzip bomb of one line', gzipSync(`a,status\n${'x'.repeat(60_000_000)}`), 'line_too_long'],
  ['two charsets', mixed, 'unreadable_charset'],
  ['a quote never closed', `a,status\n"1,liberado\n${'2,bloqueado\n'.repeat(100)}`, 'quote_not_closed'],
])('%s', async (_, file, reason) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await sendFile(call, '', file as BodyInit)
  expect([status, reasonOf(body)]).toEqual([422, reason])
  expect(body.detail).not.toContain(reason)
  expect(body.detail).not.toMatch(/[{}]/)
})

it('the wrong delimiter asked for', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await sendFile(call, '?delimiter=;', sampleCsv(50))
  expect([status, reasonOf(body)]).toEqual([422, 'wrong_delimiter'])
})

it('on_error=reject stops at the first batch with a bad row', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const lines = sampleCsv(100).split('\n')
  lines[3] = 'P2,alto,1,SP,true,liberado'
  const { status, body } = await sendFile(call, '?on_error=reject', lines.join('\n'))
  expect([status, reasonOf(body)]).toEqual([422, 'batch_rejected'])
  expect(body.errors).toMatchObject([{ path: 'lines[4].risco', code: 'not_a_number' }])
})

it.each([
  ['options that are no JSON', '{', 'upload_options_invalid'],
  ['options of the wrong form', '{"delimiter":"x"}', 'validation_failed'],
])('multipart: %s', async (_, options, reason) => {
  const { call } = await registerCompany(server.baseUrl)
  const form = new FormData()
  form.set('options', options)
  form.set('file', new Blob([sampleCsv(50)]), 'a.csv')
  const { status, body } = await call('POST', '/datasets/upload', { body: form })
  expect([status, reasonOf(body)]).toEqual([422, reason])
})

it('multipart: no file', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const form = new FormData()
  form.set('options', '{}')
  const { status, body } = await call('POST', '/datasets/upload', { body: form })
  expect([status, reasonOf(body)]).toEqual([422, 'file_missing'])
})
