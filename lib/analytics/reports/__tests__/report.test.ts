import { expect, test } from 'vitest'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { rangeOfSlot } from '../core/report-range'
import { ticksTo } from '../core/ticks'
import { reportCsv } from '../csv/report-csv'
import { makeFile } from '../export-report'
import { reportMail } from '../schedules/report-mail'
import { reportSheet } from '../sheet/report-sheet'
import { sampleFacts, sampleOverview } from './support/facts'

const saoPaulo = zoneClock('America/Sao_Paulo')

test.each([
  ['daily', '2026-11-22T11:00Z', '2026-11-21', '2026-11-21'],
  // Two in the morning of UTC is still the day before in São Paulo.
  ['daily', '2026-11-22T02:00Z', '2026-11-20', '2026-11-20'],
  ['daily', '2026-01-01T11:00Z', '2025-12-31', '2025-12-31'],
  ['weekly', '2026-11-23T11:00Z', '2026-11-16', '2026-11-22'],
  ['weekly', '2026-11-22T11:00Z', '2026-11-09', '2026-11-15'],
  ['monthly', '2026-03-01T11:00Z', '2026-02-01', '2026-02-28'],
  ['monthly', '2028-03-31T11:00Z', '2028-02-01', '2028-02-29'],
  ['monthly', '2026-01-15T11:00Z', '2025-12-01', '2025-12-31'],
] as const)('%s at %s covers %s to %s', (cadence, at, from, to) => {
  expect(rangeOfSlot(cadence, saoPaulo, Date.parse(at))).toEqual({ from, to })
})

test('marks of an axis are round and reach the highest', () => {
  expect(ticksTo(360_000)).toEqual([0, 100_000, 200_000, 300_000, 400_000])
  expect(ticksTo(7)).toEqual([0, 2, 4, 6, 8])
  expect(ticksTo(0)).toEqual([0, 1])
  for (const most of [0.3, 1, 9.99, 10, 1e9]) expect(ticksTo(most).at(-1)).toBeGreaterThanOrEqual(most)
})

const cells = (csv: string, separator: string) =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(separator))

test('the table has one line a figure, ten columns each, in the form of the language', () => {
  const pt = reportCsv(sampleOverview(), 'pt-BR')
  expect(pt.startsWith('\uFEFFsection;measure;dimension;value;n;unit;from;to;low;high\r\n')).toBe(true)
  const rows = cells(pt, ';')
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]))
  const of = (section: string, measure: string, dimension = '') =>
    rows.find(([a, b, c]) => a === section && b === measure && c === dimension)
  expect(of('headline', 'target')?.slice(3, 6)).toEqual(['360000,00', '', 'BRL'])
  expect(of('channels', 'success', 'whatsapp')?.slice(3, 6)).toEqual(['0,356322', '870', 'share'])
  expect(of('channels', 'success', 'whatsapp')?.slice(8)).toEqual(['0,325194', '0,388713'])
  expect(of('previous', 'recovered')?.[6]).toBe('2026-10-01T03:00:00.000Z')
  expect(rows.filter(([section]) => section === 'series').length).toBeGreaterThan(40)
  const en = cells(reportCsv(sampleOverview({ simulated: true }), 'en'), ',')
  expect(en[1]?.slice(0, 4)).toEqual(['simulated:headline', 'recovered', '', expect.stringMatching(/^\d+\.\d\d$/)])
  expect(en.slice(1).every(([section]) => section?.startsWith('simulated:'))).toBe(true)
})

test('no value of a dimension starts a formula', () => {
  const channels = sampleOverview().channels.map((group) => ({ ...group, value: '=1+1;"x"' }))
  expect(reportCsv(sampleOverview({ channels }), 'pt-BR')).toContain(`;"'=1+1;""x""";`)
})

test('the report answers first, flags few, and leaves out what is not there', () => {
  const { blocks } = reportSheet(sampleFacts(), 'pt-BR')
  expect(blocks[0]).toMatchObject({ kind: 'headline', tone: 'bad', finding: expect.stringContaining('faltam') })
  expect(JSON.stringify(blocks)).toContain('Não informado *')
  const empty = {
    conversations: 0,
    recovered: {
      ...sampleOverview().recovered,
      amount: 0,
      payments: 0,
      refunds: 0,
      previous: null,
      target: null,
      projection: null,
      series: [],
    },
    funnel: [],
    channels: [],
    segments: [],
    personas: [],
    cohorts: [],
    previous_range: null,
  }
  const sheet = reportSheet({ ...sampleFacts(empty), alerts: [] }, 'en')
  expect(sheet.blocks.map(({ kind }) => kind)).not.toContain('chart')
  expect(JSON.stringify(sheet)).not.toMatch(/NaN|undefined|Infinity/)
})

test('simulated figures say so in the title page, each foot, subject and body', () => {
  const facts = sampleFacts({ simulated: true })
  const sheet = reportSheet(facts, 'pt-BR')
  expect(sheet.foot.text).toContain('DADOS SIMULADOS')
  expect(sheet.blocks[0]).toMatchObject({ kind: 'text', tone: 'warning' })
  const mail = reportMail(facts, {
    name: 'N',
    days: { from: '2026-11-01', to: '2026-11-22' },
    files: [],
    locale: 'pt-BR',
  })
  expect(mail.subject).toMatch(/^\[SIMULAÇÃO\] Recuperação, 1 a 22 de novembro de 2026: R\$/)
  expect([mail.text, mail.html].every((body) => body?.includes('Dados do simulador'))).toBe(true)
})

test('a mail tells figures with their n and links to the page; names cannot become markup', () => {
  const facts = { ...sampleFacts(), company: '<img src=x> & "Cia"' }
  const days = { from: '2026-11-16', to: '2026-11-22' }
  const { text, html = '' } = reportMail(facts, { name: 'Semanal', days, files: [], locale: 'pt-BR' })
  expect(text).toContain('n 1.204 conversas')
  expect(text).toContain('/?range=custom&from=2026-11-16&to=2026-11-22&simulated=false')
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x&gt; &amp; &quot;Cia&quot;')
})

test('the file is a tagged PDF named by its days', async () => {
  const { fileName, contentType, content } = await makeFile(sampleFacts(), 'pdf', 'pt-BR')
  expect([fileName, contentType]).toEqual(['aval-2026-11-01-2026-11-22.pdf', 'application/pdf'])
  const raw = Buffer.from(content).toString('latin1')
  expect(raw.startsWith('%PDF-1.7')).toBe(true)
  expect(raw).toContain('/MarkInfo')
})
