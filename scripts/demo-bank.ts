// The demo's bank: it pays a share of the simulated agreements, hands over its statement, and the books must come to zero.
import { seeded } from '@/lib/conversations/simulator/random'
import { call, number, percent, progress, reais, say, settle } from './demo-api'

const share = 0.6
const merchant = { pix_key: '11.444.777/0001-61', merchant_name: 'Aval Demonstração', merchant_city: 'São Paulo' }

type Charge = { payment_request_id: string; txid: string; amount: number }
type Agreement = { agreement_id: string; total_amount: number; charges: Charge[] }
type Received = { payment_id: string; end_to_end_id: string; finding: string; amount: number }
type Refund = { refund_id: string; refund_key: string; state: string; amount: number }
type Sum = { count: number; amount: number }
type Report = {
  balanced: boolean
  received: Sum
  refunded: Sum
  unmatched: Sum
  findings: { finding: string; count: number; amount: number }[]
  compared: { statement: number; ledger: number }
  difference: { amount: number; unexplained: number }
  trial_balance: { accounts: { account: string; debit: number; credit: number; balance: number }[]; sum: number }
  agreements: { state: string; count: number; total_amount: number; paid_amount: number }[]
}

/** Every row of a list, page by page. */
async function all<T>(path: string): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { data: T[]; next_cursor: string | null } = await call(
      'GET',
      `${path}&limit=200${cursor && `&cursor=${cursor}`}`,
    )
    rows.push(...page.data)
    cursor = page.next_cursor
  }
  return rows
}

const cents = (amount: number) => Math.round(amount * 100)

/** Most pay what was asked, some less, some more, the first one twice. */
function orders(agreements: Agreement[]): { id: string; amount: number }[] {
  const draw = seeded(20_261_122)
  const paying = agreements.filter(({ charges }) => charges.length > 0 && draw() < share)
  const paid = paying.map(({ charges }, i) => {
    const { payment_request_id: id, amount } = charges[0] as Charge
    const asked = cents(amount)
    const sum = i % 10 === 3 ? Math.floor(asked / 2) : i % 10 === 7 ? asked + 5_000 : asked
    return { id, amount: sum / 100 }
  })
  return paid[0] ? [...paid, paid[0]] : paid
}

const received = () => all<Received>('/received-payments?simulated=true')

/** What was paid too much goes back; the bank's statement will show it. */
async function giveBack(rows: Received[]): Promise<{ row: Received; refund: Refund }[]> {
  const done = []
  for (const row of rows.filter(({ finding }) => finding === 'over').slice(0, 3)) {
    const body = { amount: 50, reason: 'Pago a mais' }
    const refund = await call<Refund>('POST', `/received-payments/${row.payment_id}/refund`, body)
    done.push({ row, refund })
  }
  return done
}

/** The day's statement as a Brazilian bank's CSV. */
function statement(paid: Received[], refunds: Awaited<ReturnType<typeof giveBack>>, at: Date): string {
  const day = new Intl.DateTimeFormat('pt-BR', { timeZone: 'America/Sao_Paulo' }).format(at)
  const money = (amount: number) => amount.toFixed(2).replace('.', ',')
  return [
    'Data;Histórico;Documento;Valor',
    ...paid.map(({ end_to_end_id: name, amount }, i) => `${day};PIX RECEBIDO ${name};${i + 1};${money(amount)}`),
    ...refunds.map(
      ({ row, refund }, i) =>
        `${day};PIX DEVOLVIDO ${row.end_to_end_id} ${refund.refund_key};${paid.length + i + 1};-${money(refund.amount)}`,
    ),
  ].join('\r\n')
}

function tell(report: Report): void {
  const { trial_balance: books, difference, compared } = report
  const cell = (value: number) => reais.format(value).padStart(18)
  say(`\n  ${'account'.padEnd(18)}${'debit'.padStart(18)}${'credit'.padStart(18)}${'balance'.padStart(18)}`)
  for (const { account, debit, credit, balance } of books.accounts) {
    say(`  ${account.padEnd(18)}${cell(debit)}${cell(credit)}${cell(balance)}`)
  }
  say(`  ${'sum'.padEnd(54)}${cell(books.sum)}`)
  say(`\n  Statement ${reais.format(compared.statement)}, ledger ${reais.format(compared.ledger)}`)
  say(`  Difference ${reais.format(difference.amount)}: ${report.balanced ? 'the books balance' : 'NOT balanced'}`)
}

/**
 * Pays, refunds, imports the statement, reconciles.
 * @throws Error when the reconciliation does not come to zero
 */
export async function payAndReconcile(): Promise<void> {
  await call('PUT', '/payment-settings', merchant)
  const open = await all<{ agreement_id: string }>('/agreements?simulated=true&state=accepted')
  const agreements: Agreement[] = []
  for (const { agreement_id: id } of open) agreements.push(await call('GET', `/agreements/${id}`))
  const at = new Date()
  const paying = orders(agreements)
  const startedMs = performance.now()
  for (const [i, { id, amount }] of paying.entries()) {
    await call('POST', `/payments/${id}/simulate-payment`, { amount })
    progress((i + 1) / paying.length, `${i + 1} payments`)
  }
  const seconds = (performance.now() - startedMs) / 1000
  settle(
    `${paying.length} payments for ${number.format(agreements.length)} agreements booked in ${seconds.toFixed(1)} s`,
  )
  const rows = await received()
  const findings = [...Map.groupBy(rows, ({ finding }) => finding)].map(
    ([finding, some]) => `${finding} ${some.length}`,
  )
  say(`  Findings: ${findings.join(', ')}`)
  const refunds = await giveBack(rows)
  const csv = statement(rows, refunds, at)
  const imported = await call<{ lines: number; matched: number; unmatched: number }>(
    'POST',
    '/bank-files?simulated=true&name=extrato-demo.csv',
    { text: csv, type: 'text/csv' },
  )
  say(`  Statement of the bank: ${imported.lines} lines, ${imported.matched} matched, ${imported.unmatched} left over`)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(at)
  const report = await call<Report>('GET', `/reconciliation?from=${day}&to=${day}&simulated=true`)
  const agreed = report.agreements.reduce((sum, { total_amount: total }) => sum + cents(total), 0) / 100
  const net = report.received.amount - report.refunded.amount
  say(
    `  Received ${reais.format(report.received.amount)}, returned ${reais.format(report.refunded.amount)}: ${percent(net / agreed)} of ${reais.format(agreed)} agreed (simulated)`,
  )
  tell(report)
  if (!report.balanced || report.difference.amount !== 0) throw new Error('the reconciliation does not come to zero')
}
