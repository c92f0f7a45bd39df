/** The facts of one debtor as `POST /guard/check` takes them: three allowed offers, identity confirmed. */
export const guardContext = {
  now: '2026-11-19T17:09:00Z',
  name: 'João Silva Santos',
  verified: true,
  overdue_amount: 2450.75,
  creditor: {
    name: 'Consórcio Exemplo Ltda',
    document: '11.222.333/0001-81',
    address: 'Rua das Acácias, 120, São Paulo, SP',
  },
  policy: { max_discount_percentage: 15, min_installment_value: 100 },
  offers: [
    { total_amount: 2205.68, discount_percentage: 10, schedule: [{ due_date: '2026-11-27', amount: 2205.68 }] },
    {
      total_amount: 2450.75,
      discount_percentage: 0,
      schedule: ['2026-11-30', '2026-12-30', '2027-01-29', '2027-02-26', '2027-03-30', '2027-04-30'].map(
        (due_date, index) => ({ due_date, amount: index === 5 ? 408.45 : 408.46 }),
      ),
    },
  ],
}
