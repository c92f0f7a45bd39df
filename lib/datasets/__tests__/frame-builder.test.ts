import { expect, it } from 'vitest'
import type { StoredColumn } from '@/db/constants/datasets'
import { frameBuilder } from '../core/frame-builder'

const column = (name: string, type: StoredColumn['type']): StoredColumn => ({ name, type, monotone: 0, declared: true })
const ids = (...dictionary: string[]) => ({ kind: 'text' as const, dictionary, codes: Uint16Array.of(0, 0xffff) })
const target = { kind: 'number' as const, values: Float64Array.of(1, 0) }

it('the first id of a row is the order’s, the next one the customer’s', () => {
  const columns = [column('pedid', 'id'), column('cliid', 'id'), column('status', 'target')]
  const builder = frameBuilder(columns, ['pedid', 'cliid'], 2)
  const both = { kind: 'text' as const, dictionary: ['C1', 'C2'], codes: Uint16Array.of(0, 1) }
  builder.add({ rows: 2, columns: [ids('P1'), both, target] })
  const { orderIds, customerIds } = builder.finish()
  expect([orderIds, customerIds]).toEqual([
    ['P1', 'C2'],
    ['C1', null],
  ])
})

it('there is no customer where only one id column is named', () => {
  const builder = frameBuilder([column('pedid', 'id'), column('status', 'target')], ['pedid'], 2)
  builder.add({ rows: 2, columns: [ids('P1'), target] })
  const { orderIds, customerIds } = builder.finish()
  expect([orderIds, customerIds]).toEqual([['P1', null], null])
})
