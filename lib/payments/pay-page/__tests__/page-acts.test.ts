import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { recordAudit } from '@/lib/platform/audit/record'
import { debtStateOf, putPolicy } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { receiptOf } from '../../__tests__/support/money-world'
import { acceptOffer } from '../../agreements/accept-offer'
import { settleReceipt } from '../../settle/settle-receipt'
import { chooseOffer } from '../choose-offer'
import { dropChoice } from '../drop-choice'
import { dropsOfDay } from '../drop-right'
import { offersNow } from '../offers-now'
import { openPayLink, type Visit } from '../open-pay-link'
import { prepareCharge } from '../prepare-charge'
import { takeBackStop } from '../take-back-stop'
import { tellCompany } from '../tell-company'
import { verifyHolder } from '../verify-holder'
import { viewPayPage } from '../view-pay-page'
import { holderOf, linkAt, nameCompanies, type PageDebtor, pageDebtor } from './support/page-world'

useTestDatabase()
nameCompanies()
const { agreements, contactPreferences, paymentRequests } = tables

const agreementsOf = ({ subject }: PageDebtor) =>
  db().select().from(agreements).where(eq(agreements.companyId, subject.companyId))
const chargesOf = ({ subject }: PageDebtor) =>
  db().select().from(paymentRequests).where(eq(paymentRequests.companyId, subject.companyId))
const dispute = { topic: 'dispute', reason: 'not_mine' } as const

describe('a choice', () => {
  it('never outruns a dispute that was told first', async () => {
    for (let round = 0; round < 12; round += 1) {
      const who = await pageDebtor()
      const visit = await holderOf(who)
      const offer = offersNow(await openPayLink(visit))[0]?.id ?? ''
      const both = [() => tellCompany(visit, dispute), () => chooseOffer(visit, { offer })]
      await Promise.all((round % 2 ? both : both.reverse()).map((act) => act()))
      const { companyId, debtId } = who.subject
      expect(await debtStateOf(companyId, debtId)).toBe('disputed')
    }
  })
  it('is held against the policy of the moment it is written', async () => {
    const who = await pageDebtor()
    const visit = await holderOf(who)
    const offer = offersNow(await openPayLink(visit)).find(({ schedule }) => schedule.length > 1)?.id ?? ''
    const put = putPolicy(who.ctx, { preferred_payment_methods: ['boleto'] })
    const chosen = chooseOffer(visit, { offer })
    await put
    await expect(chosen).rejects.toMatchObject({ reason: 'offer_gone' })
    expect(await agreementsOf(who)).toEqual([])
  })
})

describe('a choice taken back', () => {
  const firstOffer = async (visit: Visit) => offersNow(await openPayLink(visit))[0]?.id ?? ''
  const dropOf = async (visit: Visit) => {
    const { stage } = await viewPayPage(visit)
    return stage.kind === 'pay' ? stage.drop : stage.kind
  }
  it('opens the options again five times a day, then with a person', async () => {
    const who = await pageDebtor()
    const visit = await holderOf(who)
    for (let n = 0; n < dropsOfDay; n += 1) {
      await chooseOffer(visit, { offer: await firstOffer(visit) })
      expect(await dropOf(visit)).toBe('page')
      await dropChoice(visit)
      expect(await dropOf(visit)).toBe('options')
    }
    await chooseOffer(visit, { offer: await firstOffer(visit) })
    expect(await dropOf(visit)).toBe('person')
    await dropChoice(visit)
    expect(await dropOf(visit)).toBe('person')
    expect(await agreementsOf(who)).toHaveLength(dropsOfDay + 1)
    // Another link is no other day.
    expect(await dropOf(await holderOf(who))).toBe('person')
    const tomorrow = await holderOf(who, Date.now() + 86_400_000)
    expect(await dropOf(tomorrow)).toBe('page')
  })
  it('is one that was made on the page, not with the company', async () => {
    const who = await pageDebtor()
    const visit = await holderOf(who)
    const { debt, policy, policyVersion, today } = await openPayLink(visit)
    const offer = offersNow({ debt, policy, today })[0]
    if (!offer) throw new Error('no offer')
    await transaction(async () => {
      const made = await acceptOffer(who.ctx, {
        ...who.subject,
        offer,
        method: 'pix',
        debt,
        policy,
        policyVersion,
        today,
      })
      await recordAudit(who.ctx, made.audit)
    })
    expect(await dropOf(visit)).toBe('person')
    await dropChoice(visit)
    expect(await agreementsOf(who)).toMatchObject([{ state: 'accepted' }])
  })
  it('is none once money came, at the same moment too', async () => {
    const who = await pageDebtor()
    const visit = await holderOf(who)
    await chooseOffer(visit, { offer: await firstOffer(visit) })
    const [charge] = await chargesOf(who)
    if (!charge) throw new Error('no charge')
    const { txid, amountCents } = charge
    const receipt = receiptOf('NODROP', { txid, amountCents, paidAt: Date.now() })
    const paid = transaction(() => settleReceipt(who.ctx, receipt, 'pix_webhook'))
    await Promise.all([paid, dropChoice(visit)])
    expect((await agreementsOf(who)).map(({ state }) => state)).not.toContain('cancelled')
  })
})

describe('a disputed debt', () => {
  it('is asked no money: no new code, however it is asked for', async () => {
    const who = await pageDebtor()
    const visit = await holderOf(who)
    await chooseOffer(visit, { offer: offersNow(await openPayLink(visit))[0]?.id ?? '' })
    await tellCompany(visit, dispute)
    const made = await chargesOf(who)
    expect(made).toHaveLength(1)
    await db().update(paymentRequests).set({ expiresAt: 1 }).where(eq(paymentRequests.companyId, who.subject.companyId))
    await prepareCharge(visit)
    expect(await chargesOf(who)).toHaveLength(1)
    expect((await viewPayPage(visit)).stage).toEqual({ kind: 'stopped', why: 'disputed' })
  })
})

describe('a stop', () => {
  it('is taken back by the holder alone', async () => {
    const who = await pageDebtor()
    const visit = await linkAt(who)
    await tellCompany(visit(), { topic: 'stop' })
    const ended = async () => {
      const rows = await db()
        .select()
        .from(contactPreferences)
        .where(eq(contactPreferences.companyId, who.subject.companyId))
      return rows.map(({ endedAt }) => endedAt > 0)
    }
    await expect(takeBackStop(visit(), {})).rejects.toMatchObject({ reason: 'pay_check_needed' })
    expect(await ended()).toEqual([false])
    const { session } = await verifyHolder(visit(), { digits: who.digits })
    await takeBackStop(visit(undefined, session), {})
    expect(await ended()).toEqual([true])
  })
})

describe('a creditor that is not named in full', () => {
  it('shows no debt and takes no choice until it is', async () => {
    const who = await pageDebtor({ address: '' })
    const visit = await holderOf(who)
    expect((await viewPayPage({ ...visit, session: '' })).stage).toEqual({ kind: 'not_ready' })
    expect((await viewPayPage(visit)).stage).toEqual({ kind: 'not_ready' })
    await chooseOffer(visit, { offer: offersNow(await openPayLink(visit))[0]?.id ?? '' })
    expect(await agreementsOf(who)).toEqual([])
    await putPolicy(who.ctx, { creditor_address: 'Rua das Acácias, 120' })
    expect((await viewPayPage(visit)).stage.kind).toBe('options')
  })
})
