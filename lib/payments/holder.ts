import type { Holder } from '@/lib/portfolios'
import { serializeAgreement } from './agreements/contract'
import { listAgreementRows, promisesOf } from './agreements/repository'
import { endsOf, exportMoney, moneyTimeline } from './attribution/customer-money'
import { todayOf } from './charges/charge-terms'
import { toldOnPage, wipePayPage } from './pay-page/holder'

const most = 1_000
const agreementsOf = (companyId: string, customerId: string, count = most) =>
  listAgreementRows(companyId, { customerId, simulated: false }, undefined, count)

async function seenAgreements(companyId: string, customerId: string) {
  const today = await todayOf(companyId, Date.now())
  return (await agreementsOf(companyId, customerId)).map((row) => serializeAgreement({ ...row, today }))
}

/** What payments hold of a customer: contracts, which law keeps whatever the person asks. */
export const paymentsHolder: Holder = {
  name: 'payments',
  export: async (companyId, customerId) => ({
    agreements: await seenAgreements(companyId, customerId),
    promises: (await promisesOf(companyId, customerId)).map(({ day, amountCents, state, at }) => ({
      day,
      amount_cents: amountCents,
      state,
      at: new Date(at).toISOString(),
    })),
    ...(await exportMoney(companyId, customerId)),
    told_on_payment_page: await toldOnPage(companyId, customerId),
  }),
  erase: async (companyId, customerId, at) => ({
    erased: await wipePayPage(companyId, customerId, at),
    kept: [
      { what: 'agreements', law: 'cc_206_5_i' },
      { what: 'promises', law: 'cc_206_5_i' },
      // Proof of what was paid, and by whom: kept as long as somebody may still ask for it.
      { what: 'payments', law: 'cc_206_5_i' },
      { what: 'payers', law: 'lgpd_16_i' },
    ],
  }),
  timeline: async (companyId, customerId, count) => {
    const agreed = await agreementsOf(companyId, customerId, count)
    const promises = (await promisesOf(companyId, customerId)).filter(({ simulated }) => !simulated).slice(0, count)
    return [
      ...agreed.map((row) => ({
        at: row.acceptedAt,
        type: row.state === 'proposed' ? 'agreement.proposed' : 'agreement.accepted',
        resource: { type: 'agreement', id: row.id },
        details: { total_cents: row.totalCents, installments: row.schedule.length, state: row.state },
      })),
      ...endsOf(agreed),
      ...promises.map((row) => ({
        at: row.at,
        type: row.state === 'broken' ? 'promise.broken' : 'promise.recorded',
        resource: { type: 'promise', id: row.id },
        details: { day: row.day, state: row.state },
      })),
      ...(await moneyTimeline(companyId, customerId, count)),
    ]
  },
  count: async (companyId, customerId) => ({ agreements: (await agreementsOf(companyId, customerId)).length }),
}
