import { sure } from './company-world'
import { agreedCustomer, bankOf, pixOf, settledNotices } from './pix'
import type { Call } from './server'

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** Rows of an invented statement as CSV: days ago, reais, text. */
export const statementCsv = (rows: [number, string, string][]): string =>
  ['Data;Histórico;Valor', ...rows.map(([ago, sum, text]) => `${day(ago)};${text};${sum}`)].join('\n')

type ImportAnswer = { bank_file_id: string; duplicate: boolean; matched: number; unmatched: number; receipts: number }

export const sendStatement = (call: Call, body: string, query = '', type = 'text/csv') =>
  call<ImportAnswer>('POST', `/bank-files${query}`, { body, headers: { 'content-type': type } })

export type Line = { bank_line_id: string; amount: number; state: string; payment_id: string | null }
export type Received = { payment_id: string; state: string; end_to_end_id: string; next_step: string }

export const linesOf = async (call: Call, query = ''): Promise<Line[]> =>
  (await sure<{ data: Line[] }>(call, 'GET', `/bank-lines?limit=200${query}`)).data
export const receivedOf = async (call: Call, query = ''): Promise<Received[]> =>
  (await sure<{ data: Received[] }>(call, 'GET', `/received-payments?limit=200${query}`)).data

export type StatementWorld = {
  /** Of a real customer. */
  payableAgreementId: string
  /** Unmatched credits of a statement. */
  lineIds: [string, string, string]
  /** Unmatched payments. */
  receivedIds: [string, string, string, string]
}

/** A company with a statement nobody was found for, and money a bank told of that names nothing. */
export async function statementWorld(call: Call, baseUrl: string): Promise<StatementWorld> {
  const { agreementId } = await agreedCustomer(call)
  const bank = await bankOf(call, baseUrl)
  await bank.tell(...['1', '2', '3', '4'].map((n) => pixOf(`SOLTO${n}`, { valor: `${n}0.00` })))
  await settledNotices(call)
  const file = statementCsv([
    [2, '71,01', 'TED UM'],
    [2, '72,02', 'TED DOIS'],
    [2, '73,03', 'TED TRES'],
  ])
  await sendStatement(call, file)
  const [l1, l2, l3] = (await linesOf(call)).map(({ bank_line_id: id }) => id)
  const [p1, p2, p3, p4] = (await receivedOf(call)).map(({ payment_id: id }) => id)
  if (!l1 || !l2 || !l3 || !p1 || !p2 || !p3 || !p4) throw new Error('the statement is not there')
  return { payableAgreementId: agreementId, lineIds: [l1, l2, l3], receivedIds: [p1, p2, p3, p4] }
}
