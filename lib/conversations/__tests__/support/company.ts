import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { ingestPortfolio } from '@/lib/portfolios'
import { testContext } from '@/tests/support/database'
import { type debtor, portfolioBody } from '@/tests/support/debtors'

/** A Tuesday at eleven in São Paulo, at which no calendar forbids a contact. */
export const tuesday = Date.parse('2026-11-24T11:00:00-03:00')

/** A company whose clock a test turns. */
export function talkingCompany({ sandbox = false } = {}) {
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox,
    name: 'Consórcio Exemplo',
    email: 'financeiro@exemplo.com.br',
    document: null,
  }))
  const clock = { at: tuesday }
  const ctx = testContext(newId('company'), { now: () => clock.at })
  return { clock, ctx }
}

/** Sends customers of `debtor` as the company does. */
export async function ingest(ctx: Context, ...rows: ReturnType<typeof debtor>[]): Promise<void> {
  await ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody(rows))]).stream(),
    contentType: '',
  })
}
