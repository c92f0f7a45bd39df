import type { Csv } from '@/components/decisions/batch/read-csv'
import type { FeatureValue } from '@/components/decisions/feature-value'
import type { ModelFeature } from '@/components/decisions/order/draft'
import { readNumber } from '@/components/decisions/read-number'

export type ColumnUse = { orderId: string; customerId: string }

type BatchItem = { order_id: string; customer_id?: string; features: Record<string, FeatureValue> }
type RowFault = { line: number; column: string; value: string; kind: 'number' | 'boolean' | 'order' }

export type BatchPlan = {
  items: BatchItem[]
  /** The file's line of each item. */
  lines: number[]
  faults: RowFault[]
  /** Columns of the model that the file lacks. */
  missing: string[]
  /** Columns of the file that the model does not read. */
  ignored: string[]
}

const orderNames = ['order_id', 'pedid', 'pedido', 'pedido_id', 'id_pedido', 'numero_pedido', 'order', 'id']
const customerNames = ['customer_id', 'idcliente', 'cliid', 'cliente', 'id_cliente', 'customer']

const findName = (header: readonly string[], wanted: readonly string[]) =>
  wanted.map((name) => header.find((column) => column.toLowerCase() === name)).find((name) => name !== undefined) ?? ''

/** Which columns most likely name the order and the customer; `''` for none. */
export function guessUse(header: readonly string[], features: readonly ModelFeature[]): ColumnUse {
  const read = new Set(features.map((feature) => feature.name))
  const free = header.filter((name) => !read.has(name))
  return { orderId: findName(free, orderNames), customerId: findName(free, customerNames) }
}

const yes = new Set(['true', '1', 's', 'sim', 'y', 'yes', 'v', 'verdadeiro'])
const no = new Set(['false', '0', 'n', 'não', 'nao', 'no', 'f', 'falso'])

type Read = { value: FeatureValue } | { fault: RowFault['kind'] }

function readCell(text: string, feature: ModelFeature, decimalComma: boolean): Read {
  if (text === '') return { value: null }
  if (feature.type === 'category') return { value: text }
  if (feature.type === 'boolean') {
    const word = text.toLowerCase()
    return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { fault: 'boolean' }
  }
  const number = decimalComma ? readNumber(text, 'pt-BR') : Number(text)
  return number === null || !Number.isFinite(number) ? { fault: 'number' } : { value: number }
}

/** The file's rows as orders for the API, and every cell that is not what its column holds. */
export function planBatch(csv: Csv, features: readonly ModelFeature[], use: ColumnUse): BatchPlan {
  const place = new Map(csv.header.map((name, at) => [name, at]))
  const read = features.filter((feature) => place.has(feature.name))
  const numbers = read.filter((feature) => feature.type === 'number')
  const cellOf = (cells: string[], name: string) => (cells[place.get(name) ?? -1] ?? '').trim()
  // One decimal comma anywhere tells how the whole file writes numbers.
  const decimalComma = csv.records.some(({ cells }) => numbers.some(({ name }) => /\d,\d/.test(cellOf(cells, name))))
  const plan: BatchPlan = {
    items: [],
    lines: [],
    faults: [],
    missing: features.filter((feature) => !place.has(feature.name)).map((feature) => feature.name),
    ignored: csv.header.filter(
      (name) => name !== use.orderId && name !== use.customerId && !features.some((feature) => feature.name === name),
    ),
  }
  for (const { cells, line } of csv.records) {
    const orderId = use.orderId === '' ? String(line) : cellOf(cells, use.orderId)
    const customerId = use.customerId === '' ? '' : cellOf(cells, use.customerId)
    if (orderId === '') plan.faults.push({ line, column: use.orderId, value: '', kind: 'order' })
    const item: BatchItem = { order_id: orderId, features: {} }
    if (customerId !== '') item.customer_id = customerId
    for (const feature of read) {
      const text = cellOf(cells, feature.name)
      const found = readCell(text, feature, decimalComma)
      if ('fault' in found) plan.faults.push({ line, column: feature.name, value: text, kind: found.fault })
      else item.features[feature.name] = found.value
    }
    plan.items.push(item)
    plan.lines.push(line)
  }
  return plan
}
