import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyChain } from '@/lib/platform/audit/verify'
import { dataPath, env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { getJob } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { startSmtp } from '@/tests/support/smtp'
import { serializeReportSchedule } from '../contract'
import { deleteReportSchedule } from '../schedules/delete-schedule'
import { findSchedule } from '../schedules/repository'
import { noteFailure, type RunPayload, runSchedule } from '../schedules/run-schedule'
import { createReportSchedule, putReportSchedule } from '../schedules/save-schedule'
import { sendReportNow } from '../schedules/send-now'
import { listReportSchedules } from '../schedules/view-schedule'

useTestDatabase()

// A Sunday, noon in São Paulo.
const now = Date.UTC(2026, 10, 22, 15)
const ctx = testContext(newId('company'), { now: () => now })
const { companyId } = ctx
const body = {
  name: 'Relatório semanal',
  cadence: 'weekly',
  weekday: 1,
  hour: 8,
  recipients: ['Ana@Example.com', 'rui@example.com', 'ana@example.com'],
  formats: ['csv'],
} as const
const input = { ...body, recipients: [...body.recipients], formats: [...body.formats] }

const control = (at: number): JobControl => ({
  jobId: 'job_test',
  companyId,
  attempt: 1,
  signal: new AbortController().signal,
  report: () => undefined,
  now: () => at,
})
const mails = () => {
  try {
    return readdirSync(dataPath('mail')).filter((file) => file.endsWith('.eml'))
  } catch {
    return []
  }
}
const planned = async (id: string) => {
  const row = await findSchedule(companyId, id)
  if (!row) throw new Error('no schedule')
  return { row, payload: { schedule_id: id, revision: row.revision, slot: row.nextRunAt } as RunPayload }
}

let before: string[] = []
beforeEach(() => {
  before = mails()
})
afterEach(() => {
  env().SMTP_URL = undefined
})
const fresh = () => mails().filter((file) => !before.includes(file))

test('recipients are sealed, told once each, and only to those who may change them', async () => {
  const { row, recipients } = await createReportSchedule(ctx, input)
  expect(recipients).toEqual(['ana@example.com', 'rui@example.com'])
  expect(JSON.stringify(row)).not.toContain('example.com')
  expect(Buffer.from(row.blob).toString('latin1')).not.toContain('example')
  const reader = testContext(companyId, { only: ['analytics:read'] })
  const { data } = await listReportSchedules(reader, { limit: 10 })
  expect(data.map((view) => serializeReportSchedule(view, 'pt-BR'))).toMatchObject([
    { recipients: null, recipients_count: 2, next_run_at: '2026-11-23T11:00:00.000Z', last_run: null, version: 1 },
  ])
})

test('a slot covers the week before it, is mailed once, and the next one is planned', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const { payload } = await planned(row.id)
  expect(await runSchedule(payload, control(payload.slot + 1_000))).toEqual({ sent: true })
  const [file = ''] = fresh()
  const raw = readFileSync(join(dataPath('mail'), file), 'utf8')
  expect(raw).toContain('To: ana@example.com, rui@example.com')
  expect(raw).toContain('aval-2026-11-16-2026-11-22.csv')
  const after = await planned(row.id)
  expect(after.row).toMatchObject({ lastState: 'sent', lastRunAt: payload.slot + 1_000 })
  expect(after.payload.slot).toBe(payload.slot + 7 * 86_400_000)
  // The same slot again does nothing: it is no longer the one that is wanted.
  expect(await runSchedule(payload, control(payload.slot + 2_000))).toEqual({ sent: false })
  expect(fresh()).toHaveLength(1)
})

test('a run that died after sending sends a mail of the same name', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const { payload } = await planned(row.id)
  const server = await startSmtp()
  env().SMTP_URL = server.url
  const dying = { ...control(payload.slot), now: () => payload.slot }
  await runSchedule(payload, dying)
  // As if it had not been written down.
  await putBack(row.id, payload)
  await runSchedule(payload, dying)
  await server.stop()
  const ids = server.received.map(({ raw }) => /Message-ID: (.*)/i.exec(raw)?.[1])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

async function putBack(id: string, { revision, slot }: RunPayload) {
  const { updateSchedule } = await import('../schedules/repository')
  const { row } = await planned(id)
  await updateSchedule({ ...row, revision, nextRunAt: slot })
}

test('a slot missed by weeks runs once and those between do not', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const { payload } = await planned(row.id)
  const late = payload.slot + 30 * 86_400_000
  await runSchedule(payload, control(late))
  expect((await planned(row.id)).payload.slot).toBe(payload.slot + 35 * 86_400_000)
  expect(fresh()).toHaveLength(1)
})

test('a mail server that refuses one is told; one that refuses all fails the run, and the next slot stands', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const picky = await startSmtp({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('rui') ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null),
  })
  env().SMTP_URL = picky.url
  const first = (await planned(row.id)).payload
  await runSchedule(first, control(first.slot))
  await picky.stop()
  expect((await planned(row.id)).row.lastState).toBe('partly_sent')

  env().SMTP_URL = picky.url
  const second = (await planned(row.id)).payload
  await expect(runSchedule(second, control(second.slot))).rejects.toMatchObject({ reason: 'mail_unreachable' })
  await noteFailure(second, companyId, 'mail_unreachable')
  const after = await planned(row.id)
  expect(after.row).toMatchObject({ lastState: 'mail_unreachable' })
  expect(after.row.nextRunAt).toBeGreaterThan(0)
  const view = { row: after.row, timeZone: 'America/Sao_Paulo', recipients: null, count: 2 }
  expect(serializeReportSchedule(view, 'pt-BR').last_run).toMatchObject({
    state: 'failed',
    reason: 'mail_unreachable',
    message: 'não foi possível chegar ao servidor de e-mail',
  })
  expect((await verifyChain(companyId)).valid).toBe(true)
})

test('a change calls off what was planned; an old version is refused', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const { payload } = await planned(row.id)
  const changed = await putReportSchedule(ctx, { ...input, id: row.id, hour: 9, version: 1 })
  expect(changed.row).toMatchObject({ revision: 2, hour: 9 })
  expect((await getJob(companyId, row.jobId)).state).toBe('cancelled')
  expect(await runSchedule(payload, control(payload.slot))).toEqual({ sent: false })
  await expect(putReportSchedule(ctx, { ...input, id: row.id, version: 1 })).rejects.toMatchObject({
    reason: 'report_schedule_changed',
  })
  const off = await putReportSchedule(ctx, { ...input, id: row.id, enabled: false })
  expect(off.row).toMatchObject({ nextRunAt: 0, jobId: '' })
})

test('sent by hand it goes out though it is off, once however often it is asked; its subject tells the simulator', async () => {
  const { row } = await createReportSchedule(ctx, { ...input, enabled: false, simulated: true })
  const [one, two] = [await sendReportNow(ctx, { id: row.id }), await sendReportNow(ctx, { id: row.id })]
  expect(one.jobId).toBe(two.jobId)
  const payload = (await getJob(companyId, one.jobId)).payload as RunPayload
  await runSchedule(payload, control(now))
  const [file = ''] = fresh()
  const raw = readFileSync(join(dataPath('mail'), file), 'utf8')
  expect(raw).toMatch(/Subject: =\?UTF-8\?Q\?=5BSIMULA/)
  expect(raw).toContain('aval-simulado-2026-11-09-2026-11-15.csv')
  expect((await planned(row.id)).row).toMatchObject({ nextRunAt: 0, lastState: 'sent' })
  await deleteReportSchedule(ctx, { id: row.id })
  expect(await runSchedule(payload, control(now))).toEqual({ sent: false })
  await expect(sendReportNow(ctx, { id: row.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('another company knows nothing of it', async () => {
  const { row } = await createReportSchedule(ctx, input)
  const other = testContext(newId('company'))
  expect((await listReportSchedules(other, { limit: 10 })).data).toEqual([])
  await expect(deleteReportSchedule(other, { id: row.id })).rejects.toMatchObject({ code: 'not_found' })
})
