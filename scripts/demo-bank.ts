// The demo's bank: it pays a share of the agreements by signed PIX notices, hands over its statement, and the books must balance.
import { Webhook } from 'standardwebhooks'
import { seeded } from '@/lib/conversations/simulator/random'
import { call, callRaw, number, percent, progress, reais, say, settle, until } from './demo-api'

const share = 0.6
const noticeItems = 5
const merchant = { pix_key: '11.444.777/0001-61', merchant_name: 'Aval Demonstração', merchant_city: 'São Paulo' }

type Charge = { payment_request_id: string; txid: string; amount: number }
type Agreement = { agreement_id: string; total_amount: number; charges: Charge[] }
type Paid = { endToEndId: string; txid: string; valor: string; horario: string }
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
const decimal = (sum: number) => (sum / 100).toFixed(2)
/** `E`, the bank's ISPB, the minute, eleven characters of its own. */
const nameOf = (place: number, at: Date) =>
  `E99999999${at.toISOString().replace(/\D/g, '').slice(0, 12)}${`DEMO${place}`.padStart(11, '0')}`

/** What the bank will tell: most pay what was asked, some less, some more, one twice. */
function payments(agreements: Agreement[], at: Date): Paid[] {
  const draw = seeded(20_261_122)
  const paying = agreements.filter(({ charges }) => charges.length > 0 && draw() < share)
  const horario = at.toISOString()
  const paid = paying.flatMap(({ charges }, i) => {
    const { txid, amount } = charges[0] as Charge
    const asked = cents(amount)
    const sum = i % 10 === 3 ? Math.floor(asked / 2) : i % 10 === 7 ? asked + 5_000 : asked
    return [{ txid, valor: decimal(sum) }]
  })
  const twice = paid[0] ? [paid[0]] : []
  return [...paid, ...twice].map((one, place) => ({ ...one, endToEndId: nameOf(place, at), horario }))
}

/** Tells the company of them, five at a time and every notice twice, as banks do. */
async function notify(url: string, secret: string, paid: Paid[]): Promise<number> {
  const signer = new Webhook(secret)
  let sent = 0
  for (let start = 0; start < paid.length; start += noticeItems) {
    const body = JSON.stringify({ pix: paid.slice(start, start + noticeItems) })
    const id = `demo_${start}`
    const at = new Date()
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signer.sign(id, at, body),
    }
    for (let time = 0; time < 2; time += 1) {
      await callRaw(url, { method: 'POST', headers, body })
      sent += 1
    }
    progress(Math.min(1, (start + noticeItems) / paid.length), `${sent} notices`)
  }
  return sent
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
function statement(paid: Paid[], refunds: Awaited<ReturnType<typeof giveBack>>, at: Date): string {
  const day = new Intl.DateTimeFormat('pt-BR', { timeZone: 'America/Sao_Paulo' }).format(at)
  const money = (text: string) => text.replace('.', ',')
  return [
    'Data;Histórico;Documento;Valor',
    ...paid.map(({ endToEndId, valor }, i) => `${day};PIX RECEBIDO ${endToEndId};${i + 1};${money(valor)}`),
    ...refunds.map(
      ({ row, refund }, i) =>
        `${day};PIX DEVOLVIDO ${row.end_to_end_id} ${refund.refund_key};${paid.length + i + 1};-${money(refund.amount.toFixed(2))}`,
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
  const { url, secret } = await call<{ url: string; secret: string }>('POST', '/payment-settings/rotate-inbound', {})
  const open = await all<{ agreement_id: string }>('/agreements?simulated=true&state=accepted')
  const agreements = await Promise.all(open.map(({ agreement_id: id }) => call<Agreement>('GET', `/agreements/${id}`)))
  const at = new Date()
  const paid = payments(agreements, at)
  const startedMs = performance.now()
  const notices = await notify(url, secret, paid)
  await until(async () => (await received()).length === paid.length)
  const seconds = (performance.now() - startedMs) / 1000
  settle(
    `${paid.length} payments for ${number.format(agreements.length)} agreements, ${notices} signed notices (each sent twice): booked once in ${seconds.toFixed(1)} s`,
  )
  const rows = await received()
  const findings = [...Map.groupBy(rows, ({ finding }) => finding)].map(
    ([finding, some]) => `${finding} ${some.length}`,
  )
  say(`  Findings: ${findings.join(', ')}`)
  const refunds = await giveBack(rows)
  const csv = statement(paid, refunds, at)
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
