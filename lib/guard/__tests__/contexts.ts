import type { GuardContext } from '../types'

const overdueCents = 245_075
const monthly = (days: readonly string[], amounts: readonly number[]) =>
  days.map((dueDay, index) => ({ dueDay, amountCents: amounts[index] ?? amounts.at(-1) ?? 0 }))

const cash = { totalCents: 220_568, discountBasisPoints: 1000, schedule: monthly(['2026-11-27'], [220_568]) }
const six = {
  totalCents: overdueCents,
  discountBasisPoints: 0,
  schedule: monthly(
    ['2026-11-30', '2026-12-30', '2027-01-29', '2027-02-26', '2027-03-30', '2027-04-30'],
    [40_846, 40_846, 40_846, 40_846, 40_846, 40_845],
  ),
}
const down = {
  totalCents: overdueCents,
  discountBasisPoints: 0,
  schedule: monthly(
    ['2026-11-25', '2026-12-28', '2027-01-25', '2027-02-25', '2027-03-25', '2027-04-26'],
    [30_000, 43_015, 43_015, 43_015, 43_015, 43_015],
  ),
}
const seven = {
  totalCents: overdueCents,
  discountBasisPoints: 0,
  schedule: monthly(
    ['2026-12-15', '2027-01-15', '2027-02-15', '2027-03-15', '2027-04-15', '2027-05-17', '2027-06-15'],
    [35_011, 35_011, 35_011, 35_011, 35_011, 35_011, 35_009],
  ),
}

/** João's debt of the drawn screens: four allowed offers, identity confirmed. 19 November 2026, 14:09 in São Paulo. */
export const open: GuardContext = {
  now: Date.UTC(2026, 10, 19, 17, 9),
  timeZone: 'America/Sao_Paulo',
  customerName: 'João Silva Santos',
  verified: true,
  overdueCents,
  creditor: {
    name: 'Consórcio Exemplo Ltda',
    document: '11.222.333/0001-81',
    address: 'Rua das Acácias, 120, São Paulo, SP',
  },
  policy: { maxDiscountBasisPoints: 1500, minInstallmentCents: 10_000, maxInstallments: 12 },
  offers: [cash, six, down, seven],
}

export const unverified: GuardContext = { ...open, verified: false }
export const channel: GuardContext = { ...unverified, channelVerified: true }
export const first: GuardContext = { ...open, firstDebtMessage: true }
export const single: GuardContext = { ...open, offers: [cash] }
export const none: GuardContext = { ...open, offers: [] }

/** With everything a conversation may hold beside debt and offers. */
export const rich: GuardContext = {
  ...open,
  debtDays: 45,
  installmentsOverdue: 2,
  policy: {
    ...open.policy,
    companyHours: { start: '09:00', end: '20:00', weekdays: [1, 2, 3, 4, 5] },
    bureauSentence: 'Depois da quitação, a baixa nos órgãos de proteção ao crédito segue o prazo da lei.',
  },
  customerDates: ['2026-12-10'],
  customerAmountsCents: [40_000, 15_000],
  forbiddenWords: ['devedor', 'caloteiro', 'última chance'],
  otherFacts: {
    texts: [
      'https://pagar.exemplo.com.br/p/7hk2m9',
      '00020126450014br.gov.bcb.pix0123cobranca@exemplo.com.br52040000530398654072205.685802BR5922CONSORCIO EXEMPLO LTDA6009SAO PAULO62290525PAYREQ20260000000000002076304802E',
      '(11) 4002-0100',
      'atendimento@exemplo.com.br',
    ],
    days: ['2026-12-05'],
    counts: [14, 15],
  },
}

/** The founding document's rounding: five of 374,86 and a last of 374,88. */
export const rounding: GuardContext = {
  ...open,
  customerName: 'Rosana Teixeira Lima',
  overdueCents: 224_918,
  offers: [
    {
      totalCents: 224_918,
      discountBasisPoints: 0,
      schedule: monthly(
        ['2026-12-04', '2027-01-05', '2027-02-05', '2027-03-05', '2027-04-05', '2027-05-05'],
        [37_486, 37_486, 37_486, 37_486, 37_486, 37_488],
      ),
    },
    { totalCents: 191_180, discountBasisPoints: 1500, schedule: monthly(['2026-12-04'], [191_180]) },
  ],
}

export const contexts = { open, unverified, channel, first, single, none, rich, rounding }
export type ContextName = keyof typeof contexts
