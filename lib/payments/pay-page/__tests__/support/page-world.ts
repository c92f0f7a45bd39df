import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { getDebtorCase, ingestPortfolio, putPolicy } from '@/lib/portfolios'
import { testContext } from '@/tests/support/database'
import { debtor, portfolioBody } from '@/tests/support/debtors'
import { newPayLink, type PayLinkSubject } from '../../link'
import type { Visit } from '../../open-pay-link'
import { insertPayLink } from '../../repository'
import { verifyHolder } from '../../verify-holder'

/** From now on companies have a name and a CNPJ; an address they have to tell. */
export const nameCompanies = (): void =>
  provideCompanyFacts(async () => ({
    administratorId: 'admin',
    sandbox: false,
    name: 'Credora S.A.',
    email: 'financeiro@exemplo.com.br',
    document: '11444777000161',
  }))

export type PageDebtor = { ctx: Context; subject: PayLinkSubject; digits: string }

/** A company with one customer who owes; its creditor is named in full unless asked otherwise. */
export async function pageDebtor({ address = 'Rua das Acácias, 120' } = {}): Promise<PageDebtor> {
  const companyId = newId('company')
  const ctx = testContext(companyId)
  const row = debtor(1, 'Prazo', { overdue_amount: 2450.75, overdue_days: 45 })
  const body = new Blob([JSON.stringify(portfolioBody([row]))]).stream()
  await ingestPortfolio(ctx, { query: { on_error: 'keep' }, body, contentType: '' })
  if (address !== '') await putPolicy(ctx, { creditor_address: address })
  const { customer, debt } = await getDebtorCase(companyId, { customerRef: row.customer_id })
  const subject = { companyId, customerId: customer.id, debtId: debt.id, conversationId: '', simulated: false }
  return { ctx, subject, digits: row.document.slice(-4) }
}

/** A fresh link and its visits at instants of the test's clock. */
export async function linkAt({ ctx, subject }: PageDebtor, now = Date.now()) {
  const { slug, row } = newPayLink(subject, now)
  await insertPayLink(row)
  return (at = now, session = ''): Visit => ({ ctx: { ...ctx, companyId: 'public', now: () => at }, slug, session })
}

/** A visit of who proved to be the holder, on a link of its own. */
export async function holderOf(who: PageDebtor, now = Date.now()): Promise<Visit> {
  const visit = await linkAt(who, now)
  const { session } = await verifyHolder(visit(), { digits: who.digits })
  return visit(now, session)
}
