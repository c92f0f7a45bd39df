/** CPF with right check digits from its first nine. */
export function cpfOf(seed: number): string {
  const digit = (text: string) => {
    const sum = [...text].reduce((total, character, place) => total + Number(character) * (text.length + 1 - place), 0)
    return ((sum * 10) % 11) % 10
  }
  const body = String(100_000_000 + (seed % 800_000_000))
  const first = digit(body)
  return `${body}${first}${digit(`${body}${first}`)}`
}

/** A customer of the founding contract, different for each number; `mark` stands in every text. */
export const debtor = (n: number, mark = 'Silva', changes: Record<string, unknown> = {}) => ({
  customer_id: `cli-${mark}-${n}`,
  document: cpfOf(n * 7),
  name: `João ${mark} Santos ${n}`,
  phone: `+55119${String(80_000_000 + n)}`,
  email: `joao.${n}@${mark.toLowerCase()}.com.br`,
  consortium_id: `cons-${mark}-${n}`,
  overdue_amount: 100 + n * 10.25,
  overdue_days: 5 + (n % 120),
  installments_overdue: 1 + (n % 4),
  total_consortium_value: 85_000,
  last_payment_date: '2026-08-15',
  payment_history_score: (n % 10) / 10,
  risk_segment: ['low', 'medium', 'high'][n % 3],
  ...changes,
})

export const debtors = (count: number, mark?: string, from = 0) =>
  Array.from({ length: count }, (_, place) => debtor(from + place, mark))

export const portfolioBody = (customers: unknown[], changes: Record<string, unknown> = {}) => ({
  portfolio_type: 'overdue_1_3_months',
  data_source: 'api_sync',
  customer_data: customers,
  ...changes,
})

/** The same customers as a Brazilian spreadsheet saves them. */
export const debtorsCsv = (count: number, mark?: string) =>
  [
    'Código Cliente;CPF;Nome;Telefone;E-mail;Contrato;Valor em atraso;Dias em atraso;Parcelas em atraso;Data último pagamento',
    ...debtors(count, mark).map((row) =>
      [
        row.customer_id,
        row.document,
        row.name,
        row.phone,
        row.email,
        row.consortium_id,
        row.overdue_amount.toFixed(2).replace('.', ','),
        row.overdue_days,
        row.installments_overdue,
        '15/08/2026',
      ].join(';'),
    ),
  ].join('\r\n')
