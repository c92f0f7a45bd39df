import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { deleteDataset, deriveDataset } from '@/lib/datasets'
import { challengeModel, endChallenge, findContest } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { getJob, newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { runScheduleJob } from '../job-names'
import { listRetrainings } from '../retrainings/read-retrainings'
import { getScheduleRow, updateRetraining } from '../retrainings/repository'
import { settleRetraining } from '../retrainings/settle-retraining'
import { deleteSchedule } from '../schedules/delete-schedule'
import { putSchedule } from '../schedules/put-schedule'
import { planAfterFailure, runSchedule, type SchedulePayload } from '../schedules/run-schedule'
import { serializeSchedule } from '../schedules/serialize'
import { getSchedule } from '../schedules/view-schedule'
import { decideSome, exampleCompany, jobControl } from './support/company'

useTestDatabase()

const sunday = Date.parse('2026-11-22T12:00:00Z')
const reason = (wanted: string) => expect.objectContaining({ reason: wanted })
const page = { limit: 50 }
const weekly = { cadence: 'weekly', weekday: 1, hour: 3 } as const

/** A company whose clock a test sets. */
async function company() {
  let now = sunday
  const example = await exampleCompany({ now: () => now })
  const to = (moment: number) => {
    now = moment
  }
  const put = (changes: object = {}) =>
    putSchedule(example.ctx, { dataset_id: example.datasetId, ...weekly, ...changes })
  return { ...example, to, put, control: () => jobControl(example.ctx.companyId, () => now) }
}

/** The runs that wait for their time, newest first. */
async function planned(ctx: Context) {
  const jobs = await newestJobs(ctx.companyId, runScheduleJob, 20)
  return jobs.filter(({ state }) => state === 'queued')
}
const payloadOf = (job: { payload: unknown } | undefined) => job?.payload as SchedulePayload
const runs = async (ctx: Context) =>
  (await listRetrainings(ctx, page)).data.map(({ row }) => [row.trigger, row.state, row.skipReason])

describe('putSchedule', () => {
  it('plans the next run in the company’s zone, and one alone', async () => {
    const { ctx, datasetId, put } = await company()
    const wire = serializeSchedule(await put(), 'en')
    expect(wire).toMatchObject({
      dataset_id: datasetId,
      time_zone: 'America/Sao_Paulo',
      next_run_at: '2026-11-23T06:00:00.000Z',
      last_run: null,
      with_outcomes: true,
      algorithm: 'auto',
    })
    const monthly = serializeSchedule(await put({ cadence: 'monthly', day: 31 }), 'en')
    expect(monthly.next_run_at).toBe('2026-11-30T06:00:00.000Z')
    const waiting = await planned(ctx)
    expect(waiting.map(({ runAt }) => new Date(runAt).toISOString())).toEqual([monthly.next_run_at])
    const off = serializeSchedule(await put({ enabled: false }), 'en')
    expect([off.next_run_at, await planned(ctx)]).toEqual([null, []])
    expect(serializeSchedule(await getSchedule(ctx, datasetId), 'en')).toEqual(off)
  })

  it('is of a complete data set of one’s own that stands alone', async () => {
    const { ctx, datasetId } = await company()
    const derived = await deriveDataset(ctx, { base_id: datasetId, name: 'x' })
    await expect(putSchedule(ctx, { ...weekly, dataset_id: derived.id })).rejects.toEqual(reason('schedule_derived'))
    const other = testContext('comp_other')
    await expect(putSchedule(other, { ...weekly, dataset_id: datasetId })).rejects.toEqual(reason('not_found'))
    await expect(getSchedule(ctx, datasetId)).rejects.toEqual(reason('not_found'))
  })
})

describe('deleteSchedule', () => {
  it('calls the planned run off', async () => {
    const { ctx, datasetId, put } = await company()
    await put()
    await deleteSchedule(ctx, { dataset_id: datasetId })
    expect(await planned(ctx)).toEqual([])
    await expect(deleteSchedule(ctx, { dataset_id: datasetId })).rejects.toEqual(reason('not_found'))
  })
})

describe('runSchedule', () => {
  it('retrains once a slot however often the job runs, and plans the next', async () => {
    const { ctx, datasetId, to, put, control } = await company()
    await decideSome(ctx, [0, 60], (n) => n % 3 > 0)
    await put()
    const payload = payloadOf((await planned(ctx))[0])
    to(payload.slot)
    await Promise.all([runSchedule(payload, control()), runSchedule(payload, control())])
    await runSchedule(payload, control())
    expect(await runs(ctx)).toEqual([['schedule', 'preparing', '']])
    const schedule = serializeSchedule(await getSchedule(ctx, datasetId), 'en')
    expect(schedule).toMatchObject({
      next_run_at: '2026-11-30T06:00:00.000Z',
      last_run: { at: '2026-11-23T06:00:00.000Z', result: 'started', skipped: null },
    })
  })

  it('makes up for missed slots once', async () => {
    const { ctx, datasetId, to, put, control } = await company()
    await decideSome(ctx, [0, 60], (n) => n % 3 > 0)
    await put()
    const payload = payloadOf((await planned(ctx))[0])
    to(payload.slot + 20 * 86_400_000)
    await runSchedule(payload, control())
    expect(await runs(ctx)).toHaveLength(1)
    expect(serializeSchedule(await getSchedule(ctx, datasetId), 'en').next_run_at).toBe('2026-12-14T06:00:00.000Z')
  })

  it('says why it trained nothing', async () => {
    const { ctx, datasetId, to, put, control } = await company()
    const next = async () => {
      const { nextRunAt } = await getScheduleRow(ctx.companyId, datasetId)
      to(nextRunAt)
      return payloadOf((await planned(ctx)).find((job) => payloadOf(job).slot === nextRunAt))
    }
    const last = async () => (await runs(ctx))[0]
    await put()
    await decideSome(ctx, [0, 20], () => true)
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'skipped', 'too_few_outcomes'])
    await decideSome(ctx, [20, 60], () => true)
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'skipped', 'one_class_outcomes'])
    await decideSome(ctx, [60, 70], () => false)
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'preparing', ''])
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'skipped', 'no_new_outcomes'])
    const wire = serializeSchedule(await getSchedule(ctx, datasetId), 'pt-BR')
    expect(wire.last_run).toMatchObject({ result: 'skipped', skipped: { message: expect.stringMatching(/desfecho/) } })
    await put({ with_outcomes: false })
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'skipped', 'no_new_rows'])
    await put({ with_outcomes: false, algorithm: 'tree' })
    await runSchedule(await next(), control())
    expect((await last())?.[1]).toBe('training')
    await runSchedule(await next(), control())
    expect(await last()).toEqual(['schedule', 'skipped', 'no_new_rows'])
  })

  it('ends with its data set', async () => {
    const { ctx, datasetId, to, put, control } = await company()
    await put()
    const payload = payloadOf((await planned(ctx))[0])
    await deleteDataset(ctx, { dataset_id: datasetId })
    to(payload.slot)
    await runSchedule(payload, control())
    expect(await runs(ctx)).toEqual([['schedule', 'skipped', 'dataset_unavailable']])
    expect(await getScheduleRow(ctx.companyId, datasetId)).toMatchObject({ enabled: false, nextRunAt: 0 })
  })

  it('does nothing for a schedule that was changed meanwhile, and survives a run that failed', async () => {
    const { ctx, datasetId, to, put, control } = await company()
    await put()
    const old = payloadOf((await planned(ctx))[0])
    await put({ hour: 4 })
    to(old.slot)
    expect(await runSchedule(old, control())).toEqual({ retraining_id: null })
    const { revision, nextRunAt } = await getScheduleRow(ctx.companyId, datasetId)
    await planAfterFailure({ dataset_id: datasetId, revision, slot: nextRunAt }, ctx.companyId)
    const after = await getScheduleRow(ctx.companyId, datasetId)
    expect(after.nextRunAt).toBeGreaterThan(Date.now())
    expect((await getJob(ctx.companyId, after.jobId)).state).toBe('queued')
  })
})

describe('a scheduled version', () => {
  /** A scheduled training that has just ended with a new version. */
  async function ended() {
    const { ctx, datasetId, modelId, to, put, control } = await company()
    await put({ with_outcomes: false, algorithm: 'tree' })
    const payload = payloadOf((await planned(ctx))[0])
    to(payload.slot)
    const { retraining_id: id } = await runSchedule(payload, control())
    const retrained = await storeExampleModel(ctx.companyId, { datasetId, rows: 300 })
    const [view] = (await listRetrainings(ctx, page)).data
    const set = { state: 'succeeded', result: { model_id: retrained.id }, finishedAt: payload.slot }
    await transaction(async () => {
      await db()
        .update(tables.jobs)
        .set(set)
        .where(eq(tables.jobs.id, view?.row.trainingJobId ?? ''))
    })
    const settle = () => settleRetraining({ retraining_id: id ?? '', turn: 0 }, control())
    return { ctx, id: id ?? '', modelId, retrained, settle }
  }

  it('challenges the active one and never takes its place', async () => {
    const { ctx, modelId, retrained, settle } = await ended()
    await settle()
    await settle()
    const { champion, challenger } = await findContest(ctx.companyId)
    expect([champion?.row.id, challenger?.row.id, challenger?.by]).toEqual([modelId, retrained.id, 'system'])
  })

  it('leaves a challenger that a person chose', async () => {
    const { ctx, id, retrained, settle } = await ended()
    const chosen = await storeExampleModel(ctx.companyId, { rows: 300, seed: 3 })
    await challengeModel(ctx, { id: chosen.id })
    await settle()
    expect((await findContest(ctx.companyId)).challenger?.row.id).toBe(chosen.id)
    await endChallenge(ctx, { id: chosen.id })
    await updateRetraining(ctx.companyId, id, { state: 'training' })
    await settle()
    expect((await findContest(ctx.companyId)).challenger?.row.id).toBe(retrained.id)
  })
})
