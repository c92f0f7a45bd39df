import { startOfDay } from '@/components/decisions/period'
import type { DataInProgress } from '@/components/home/data-in-progress'
import type { DecidedSpan } from '@/components/home/decided-figure'
import type { StartStep } from '@/components/home/start-list'
import type { DayCount } from '@/components/home/week-table'
import { listDatasets } from '@/lib/datasets'
import {
  type DecisionSummaryReply,
  listDecisions,
  type SummaryReply,
  serializeDecisionSummary,
  serializeSummary,
  summarizeDecisions,
} from '@/lib/decisions'
import { listTokens } from '@/lib/identity'
import {
  listModels,
  listTrainingJobs,
  type ModelSummaryReply,
  serializeModelSummary,
  serializeTrainingJob,
  type TrainingJobReply,
} from '@/lib/models'
import type { Context } from '@/lib/platform/context'

const days = 7
const latestRows = 8
const waitingRows = 5
const looked = 20

export type Home = {
  decided: { span: DecidedSpan; summary: SummaryReply; before: SummaryReply | null } | null
  week: { days: DayCount[]; total: SummaryReply }
  waiting: { count: number; rows: DecisionSummaryReply[] }
  model: ModelSummaryReply | null
  data: DataInProgress[]
  latest: DecisionSummaryReply[]
  steps: { step: StartStep; done: boolean }[]
}

const add = (parts: readonly SummaryReply[], from: number): SummaryReply => {
  const sum = (
    key: 'total' | 'approved' | 'rejected' | 'review' | 'reviewed' | 'awaiting_review' | 'outcomes' | 'outcomes_paid',
  ) => parts.reduce((total, part) => total + part[key], 0)
  const total = sum('total')
  return {
    from: new Date(from).toISOString(),
    to: null,
    total,
    approved: sum('approved'),
    rejected: sum('rejected'),
    review: sum('review'),
    approval_rate: total === 0 ? null : sum('approved') / total,
    reviewed: sum('reviewed'),
    awaiting_review: sum('awaiting_review'),
    outcomes: sum('outcomes'),
    outcomes_paid: sum('outcomes_paid'),
  }
}

async function findWeek(ctx: Context): Promise<Home['week']> {
  const now = ctx.now()
  const starts = Array.from({ length: days }, (_, index) => startOfDay(now, undefined, index - days + 1))
  const counted = await Promise.all(
    starts.map(async (from, index) => {
      const summary = serializeSummary(await summarizeDecisions(ctx, { from, to: starts[index + 1] }))
      return { at: new Date(from).toISOString(), summary }
    }),
  )
  return {
    days: counted,
    total: add(
      counted.map(({ summary }) => summary),
      starts[0] ?? now,
    ),
  }
}

/** Fewer answers than this make a share that jumps with each order. */
const enoughForADay = 20

/** Today where enough was decided today, else the week, else all there is. */
function decidedOf(week: Home['week'], weekBefore: SummaryReply, ever: SummaryReply): Home['decided'] {
  const today = week.days.at(-1)?.summary
  const yesterday = week.days.at(-2)?.summary ?? null
  const known = (summary: SummaryReply | null) => (summary && summary.total > 0 ? summary : null)
  if (today && today.total >= enoughForADay) return { span: 'today', summary: today, before: known(yesterday) }
  if (week.total.total > 0) return { span: 'week', summary: week.total, before: known(weekBefore) }
  return ever.total > 0 ? { span: 'ever', summary: ever, before: null } : null
}

async function findData(ctx: Context): Promise<{ any: boolean; inProgress: DataInProgress[] }> {
  const [sets, jobs] = await Promise.all([
    listDatasets(ctx, { limit: looked }),
    listTrainingJobs(ctx, { limit: looked }),
  ])
  const newestJob = new Map<string, TrainingJobReply>()
  for (const job of jobs.data.map((row) => serializeTrainingJob(row, ctx.locale))) {
    if (!newestJob.has(job.dataset_id)) newestJob.set(job.dataset_id, job)
  }
  const inProgress = sets.data.flatMap((set): DataInProgress[] => {
    const job = newestJob.get(set.id)
    const item = { id: set.id, name: set.name, rows: set.rowsTotal, createdAt: new Date(set.createdAt).toISOString() }
    if (set.status === 'receiving') return [{ ...item, state: 'receiving', progress: 0 }]
    if (job?.status === 'queued') return [{ ...item, state: 'queued', progress: 0 }]
    if (job?.status === 'running') return [{ ...item, state: 'training', progress: job.progress }]
    return job?.status === 'failed' ? [{ ...item, state: 'failed', progress: 0 }] : []
  })
  return { any: sets.data.length > 0, inProgress }
}

/** Only who may make tokens is told to make one. */
async function hasToken(ctx: Context): Promise<boolean> {
  if (!ctx.scopes.has('tokens:write')) return true
  // Registration itself hands out the first; a second shows that a system was connected.
  const tokens = await listTokens(ctx, { limit: 2 })
  return tokens.data.some((token) => token.lastUsedAt !== null) || tokens.data.length > 1
}

/** All that the home page shows, each part by its own verb. */
export async function findHome(ctx: Context): Promise<Home> {
  const weekStart = startOfDay(ctx.now(), undefined, 1 - days)
  const before = { from: startOfDay(ctx.now(), undefined, 1 - 2 * days), to: weekStart }
  const [week, weekBefore, ever, waiting, latest, versions, data, token] = await Promise.all([
    findWeek(ctx),
    summarizeDecisions(ctx, before),
    summarizeDecisions(ctx, {}),
    listDecisions(ctx, { limit: waitingRows, decision: 'review', reviewed: false }),
    listDecisions(ctx, { limit: latestRows }),
    listModels(ctx, { limit: 200 }),
    findData(ctx),
    hasToken(ctx),
  ])
  const active = versions.data.find(({ activeSince }) => activeSince !== null)
  return {
    decided: decidedOf(week, serializeSummary(weekBefore), serializeSummary(ever)),
    week,
    waiting: { count: ever.awaitingReview, rows: waiting.data.map(serializeDecisionSummary) },
    model: active ? serializeModelSummary(active) : null,
    data: data.inProgress,
    latest: latest.data.map(serializeDecisionSummary),
    steps: [
      { step: 'data', done: data.any || versions.data.length > 0 },
      { step: 'model', done: active !== undefined },
      { step: 'decision', done: ever.total > 0 },
      { step: 'token', done: token },
    ],
  }
}
