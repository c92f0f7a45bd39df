import { parseTaxId } from '@/db/constants/tax-id'
import { maskTaxId } from '@/db/constants/tax-id-mask'
import { addDays, debtComponents } from '@/lib/negotiation'
import type { AgreementRow } from '../agreements/repository'
import { isCurrent } from '../charges/charge-for'
import { isDueLater } from '../charges/charge-terms'
import { qrSvg } from '../charges/qr'
import { type ChargeRow, openChargeStates } from '../charges/repository'
import { dueNow } from '../core/due'
import { plainAscii } from '../core/plain-ascii'
import { settingsOf } from '../settings/settings-of'
import { tellsCreditor } from './creditor-identity'
import { dayStart } from './day-start'
import { dropRight } from './drop-right'
import { guessesLeft, guessesOfLink } from './guess-limits'
import { questionFor } from './holder-proof'
import { maskName } from './mask-name'
import { offersNow } from './offers-now'
import { type OpenLink, openPayLink, type Visit } from './open-pay-link'
import type { Owed, PayAgreement, PayCharge, PayPage, PayStage } from './page-view'
import { receivedFor } from './received-for'
import { newestCharge, type PayLinkRow, wrongGuessesOf } from './repository'
import { agreementOf } from './standing-of'
import { viewFrame } from './view-frame'

/** The start of tomorrow in the company's zone: when the day's guesses come again. */
const tomorrow = ({ today, timeZone }: OpenLink): number => dayStart(addDays(today, 1), timeZone)

/** Who paid all of it still finds the receipt. */
const isPaid = async (link: PayLinkRow) => (await agreementOf(link))?.state === 'completed'

async function beforeCheck(open: OpenLink): Promise<PayStage> {
  const { link, policy, debtor, today, ctx } = open
  if (!tellsCreditor(link, policy) && !(await isPaid(link))) return { kind: 'not_ready' }
  const { companyId, customerId, attempts, lockedUntil, expiresAt } = link
  const wrongToday = await wrongGuessesOf({ companyId, customerId, day: today })
  const left = guessesLeft(attempts, wrongToday, policy.rightPartyAttempts)
  if (lockedUntil <= ctx.now() && left > 0) {
    const question = questionFor(policy, debtor.customer)
    return { kind: 'check', holder: maskName(debtor.customer.name), question, left }
  }
  const until = wrongToday >= policy.rightPartyAttempts ? Math.max(lockedUntil, tomorrow(open)) : lockedUntil
  const spent = attempts >= guessesOfLink(policy.rightPartyAttempts) || until >= expiresAt
  return { kind: 'locked', until: spent ? 0 : until }
}

function owedOf({ debt, today }: OpenLink): Owed {
  const components = debtComponents
    .map((component) => ({ component, cents: debt.components?.[component] ?? 0 }))
    .filter(({ cents }) => cents > 0)
  return { overdueCents: debt.overdueCents, day: today, installments: debt.installmentsOverdue, components }
}

async function viewAgreement(row: AgreementRow, today: string): Promise<PayAgreement> {
  const { installments, outstandingCents } = dueNow(row, today)
  const payments = await receivedFor(row.companyId, row.id)
  return {
    id: row.id,
    kind: row.kind as PayAgreement['kind'],
    totalCents: row.totalCents,
    discountCents: row.discountCents,
    paidCents: row.paidCents,
    outstandingCents,
    installments,
    payments: payments.map(({ id, amountCents, refundedCents, paidAt }) => ({
      id,
      amountCents,
      refundedCents,
      paidAt,
    })),
  }
}

/** Fine and interest go with a charge for a later day of a bank's own, and are told before they can fall due. */
async function lateTerms({ policy }: OpenLink, row: ChargeRow): Promise<PayCharge['late']> {
  const { lateFineBasisPoints: fine, lateInterestBasisPoints: interest } = policy
  if (row.provider === 'static' || fine + interest === 0) return null
  return (await isDueLater(row)) ? { fine, interest } : null
}

/** The code that can be paid now; null where there is none, or it is not for what is due. */
async function viewCharge(open: OpenLink, agreement: PayAgreement): Promise<PayCharge | null> {
  const { ctx, link, policy } = open
  const row = await newestCharge(link.companyId, agreement.id)
  if (!row || !openChargeStates.includes(row.state) || !isCurrent(row, agreement, ctx.now())) return null
  const { merchantName, pixKey } = await settingsOf(link.companyId)
  const qr = row.code && (await qrSvg(row.code))
  const key = parseTaxId(pixKey)
  return {
    state: row.code === '' ? 'creating' : 'awaiting_payment',
    amountCents: row.amountCents,
    installment: row.installment,
    dueDay: row.dueDay,
    expiresAt: row.expiresAt,
    code: row.code,
    qr,
    late: await lateTerms(open, row),
    receiver: { name: plainAscii(merchantName), document: maskTaxId(policy.creditorDocument || (key?.value ?? '')) },
  }
}

async function afterCheck(open: OpenLink): Promise<PayStage> {
  const { link, debtor, policy, today } = open
  const row = await agreementOf(link)
  const { state } = debtor.debt
  if (row?.state === 'completed') return { kind: 'done', agreement: await viewAgreement(row, today) }
  if (!tellsCreditor(link, policy)) return { kind: 'not_ready' }
  if (state === 'disputed' && !link.simulated) return { kind: 'stopped', why: 'disputed' }
  if (row) {
    const agreement = await viewAgreement(row, today)
    const charge = await viewCharge(open, agreement)
    return { kind: 'pay', agreement, charge, drop: await dropRight(open, row), today }
  }
  if (state !== 'open' && !link.simulated) return { kind: 'stopped', why: 'nothing_due' }
  return { kind: 'options', owed: owedOf(open), offers: offersNow(open), today }
}

/**
 * All that the debtor's page tells at this moment; before the check no word of a debt.
 * @throws AppError 404 `pay_link_closed`
 */
export async function viewPayPage(visit: Visit): Promise<PayPage> {
  const open = await openPayLink(visit)
  const [frame, stage] = await Promise.all([viewFrame(open), open.verified ? afterCheck(open) : beforeCheck(open)])
  return { ...frame, stage }
}
