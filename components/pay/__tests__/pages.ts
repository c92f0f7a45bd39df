import type { PayAgreement, PayFrame, PayPage, PayStage } from '@/lib/payments'

export const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`
const now = Date.UTC(2026, 10, 22, 15)

export const frameWith = (changes: Partial<PayFrame> = {}): PayFrame => ({
  slug: 'abcdefghijklmnopqrstuv',
  simulated: false,
  creditor: { name: 'Consórcio Exemplo Ltda.', document: '11.222.333/0001-81', address: 'Rua das Acácias, 120' },
  timeZone: 'America/Sao_Paulo',
  now,
  hours: { start: '09:00', end: '18:00', weekdays: [1, 2, 3, 4, 5], openNow: false, zone: 'America/Sao_Paulo' },
  verified: false,
  firstName: '',
  told: {},
  ...changes,
})

const agreement: PayAgreement = {
  id: 'agr_1',
  kind: 'instalments',
  totalCents: 245_075,
  discountCents: 0,
  paidCents: 122_538,
  outstandingCents: 122_537,
  installments: [
    { number: 1, dueDay: '2026-11-20', amountCents: 122_538, paidCents: 122_538, leftCents: 0, status: 'paid' },
    { number: 2, dueDay: '2026-12-21', amountCents: 122_537, paidCents: 0, leftCents: 122_537, status: 'open' },
  ],
  payments: [{ id: 'pay_1', amountCents: 122_538, refundedCents: 0, paidAt: now - 60_000 }],
}

const offer = {
  id: 'offer_1',
  kind: 'cash' as const,
  totalCents: 220_568,
  discountCents: 24_507,
  discountBasisPoints: 1_000,
  schedule: [{ dueDay: '2026-11-27', amountCents: 220_568 }],
  allowedBy: [],
}

export const stages: Record<PayStage['kind'], PayStage> = {
  check: { kind: 'check', holder: 'J*** S***', question: { document: 'cpf', digits: 4, birth: true }, left: 3 },
  locked: { kind: 'locked', until: now + 86_400_000 },
  options: {
    kind: 'options',
    today: '2026-11-22',
    owed: {
      overdueCents: 245_075,
      day: '2026-11-22',
      installments: 2,
      components: [
        { component: 'principal', cents: 237_975 },
        { component: 'fine', cents: 7_100 },
      ],
    },
    offers: [
      offer,
      {
        ...offer,
        id: 'offer_2',
        kind: 'down_payment',
        schedule: [
          { dueDay: '2026-11-27', amountCents: 30_000 },
          { dueDay: '2026-12-28', amountCents: 190_568 },
        ],
      },
    ],
  },
  pay: {
    kind: 'pay',
    today: '2026-11-22',
    drop: 'page',
    agreement,
    charge: {
      state: 'awaiting_payment',
      amountCents: 122_537,
      installment: 2,
      dueDay: '2026-12-21',
      expiresAt: now + 59 * 60_000,
      code: '0002012645',
      qr: '<svg aria-hidden="true"></svg>',
      late: null,
      receiver: { name: 'Consorcio Exemplo Ltda', document: '11.222.333/0001-81' },
    },
  },
  done: { kind: 'done', agreement },
  stopped: { kind: 'stopped', why: 'disputed' },
  not_ready: { kind: 'not_ready' },
}

export const pageAt = (kind: PayStage['kind'], changes: Partial<PayFrame> = {}): PayPage => {
  const verified = !['check', 'locked', 'not_ready'].includes(kind)
  return { ...frameWith({ verified, firstName: verified ? 'João' : '', ...changes }), stage: stages[kind] }
}
