import { type Call, registerCompany } from './server'

/** Rows of a made-up table that can be learned from, the same for the same numbers. */
export const sampleRows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index
    const risk = (n * 7919) % 100
    const status = risk + ((n * 31) % 40) > 70 ? 'bloqueado' : 'liberado'
    return {
      pedid: `P${n}`,
      risco: risk,
      valor: (n * 17.5) % 1_000,
      uf: ['SP', 'RJ', 'MG'][n % 3],
      bom: n % 4 === 0,
      status,
    }
  })

/** The same rows as CSV text. */
export function sampleCsv(
  count: number,
  options: { delimiter?: string; from?: number; decimal?: string } = {},
): string {
  const { delimiter = ',', from = 0, decimal = '.' } = options
  const rows = sampleRows(count, from)
  const header = Object.keys(rows[0] ?? sampleRows(1)[0] ?? {})
  const cell = (value: unknown) => (typeof value === 'number' ? String(value).replace('.', decimal) : String(value))
  return [header, ...rows.map((row) => Object.values(row).map(cell))]
    .map((line) => `${line.join(delimiter)}\n`)
    .join('')
}

/** Opens a data set and gives its id. */
export async function openDataset(call: Call, changes: Record<string, unknown> = {}): Promise<string> {
  const { status, body, text } = await call<{ dataset_id: string }>('POST', '/datasets', {
    json: { name: 'Pedidos', ...changes },
  })
  if (status !== 201) throw new Error(`createDataset answered ${status}: ${text}`)
  return body.dataset_id
}

/** A new company with an open data set, and the calls that fill it. */
export async function receivingDataset(baseUrl: string, changes: Record<string, unknown> = {}) {
  const company = await registerCompany(baseUrl)
  const id = await openDataset(company.call, changes)
  const send = (json: unknown, query = '') => company.call('POST', `/datasets/${id}/batches${query}`, { json })
  const complete = () => company.call('POST', `/datasets/${id}/complete`)
  return { ...company, id, send, complete }
}

/** The same with these rows in it, in batches of 500 numbered from 0. */
export async function filledDataset(baseUrl: string, items: unknown[], changes: Record<string, unknown> = {}) {
  const dataset = await receivingDataset(baseUrl, changes)
  for (let at = 0; at < items.length; at += 500) {
    await dataset.send({ sequence: at / 500, items: items.slice(at, at + 500) })
  }
  return dataset
}

type Problem = {
  type: string
  title: string
  detail: string
  errors?: { path: string; code: string; message: string }[]
}

/** Sends a file as the body of an upload. */
export const sendFile = <T = Problem>(call: Call, query: string, body: BodyInit, type = 'text/csv') =>
  call<T>('POST', `/datasets/upload${query}`, { body, headers: { 'content-type': type } })

/** The reason at the end of a problem's `type`. */
export const reasonOf = (body: unknown) => (body as Problem).type.split('#')[1]
