import { beforeAll, expect, it } from 'vitest'
import { entriesAfter } from '@/lib/platform/audit/repository'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { newId } from '@/lib/platform/ids'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtors, portfolioBody } from '@/tests/support/debtors'
import { finishIngest } from '../ingest/finish-ingest'
import { ingestPortfolio } from '../ingest/ingest-portfolio'
import { finishIngestJob } from '../job-names'
import { findPortfolio, updatePortfolio } from '../portfolios/repository'

useTestDatabase()
beforeAll(() =>
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'financeiro@exemplo.com.br',
    document: null,
  })),
)

it('one audit entry an ingest; the job that would settle an interrupted one is called off, and does it when it runs', async () => {
  const ctx = testContext(newId('company'))
  const { portfolioId } = await ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody(debtors(12)))]).stream(),
    contentType: '',
  })
  const entries = await entriesAfter(ctx.companyId, 0, 10)
  expect(entries.map(({ action }) => action)).toEqual(['portfolio.ingested'])
  expect(JSON.parse(entries[0]?.details ?? '{}')).toEqual({ customers: 12, updated: 0, rejected: 0 })
  const [job] = await newestJobs(ctx.companyId, finishIngestJob, 2)
  expect(job?.state).toBe('cancelled')

  const settled = await findPortfolio(ctx.companyId, portfolioId)
  await updatePortfolio(ctx.companyId, portfolioId, { customers: 0, overdueCents: 0, expectedCents: 0 })
  const control = {
    jobId: job?.id ?? '',
    companyId: ctx.companyId,
    attempt: 1,
    signal: new AbortController().signal,
    report: () => undefined,
    now: Date.now,
  }
  await finishIngest({ portfolio_id: portfolioId }, control)
  const { customers, overdueCents, expectedCents } = settled
  expect(await findPortfolio(ctx.companyId, portfolioId)).toMatchObject({ customers, overdueCents, expectedCents })
  expect((await entriesAfter(ctx.companyId, 1, 10)).map(({ action }) => action)).toEqual([
    'portfolio.ingest_interrupted',
  ])
})
