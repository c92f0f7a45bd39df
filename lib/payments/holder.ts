import type { Holder } from '@/lib/portfolios'
import { serializeAgreement } from './agreements/contract'
import { listAgreementRows, promisesOf } from './agreements/repository'
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
    told_on_payment_page: await toldOnPage(companyId, customerId),
  }),
  erase: async (companyId, customerId, at) => ({
    erased: await wipePayPage(companyId, customerId, at),
    kept: [
      { what: 'agreements', law: 'cc_206_5_i' },
      { what: 'promises', law: 'cc_206_5_i' },
    ],
  }),
  timeline: async (companyId, customerId, count) => [
    ...(await agreementsOf(companyId, customerId, count)).map((row) => ({
      at: row.acceptedAt,
      type: 'agreement.accepted',
      resource: { type: 'agreement', id: row.id },
      details: { total_cents: row.totalCents, installments: row.schedule.length, state: row.state },
    })),
    ...(await promisesOf(companyId, customerId))
      .filter(({ simulated }) => !simulated)
      .slice(0, count)
      .map((row) => ({
        at: row.at,
        type: 'promise.recorded',
        resource: { type: 'promise', id: row.id },
        details: { day: row.day, state: row.state },
      })),
  ],
  count: async (companyId, customerId) => ({ agreements: (await agreementsOf(companyId, customerId)).length }),
}
