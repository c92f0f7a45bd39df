import type { Table } from './plan-columns'
import { notAnObject } from './read-value'

/** Flags of the founding document that ride on an item: `end_json: 1` marks the last batch. */
const flags = { start: 'start_json', end: 'end_json' }
const isSet = (value: unknown) => value === 1 || value === '1' || value === true

export type ItemTable = Table & { /** An item carried `end_json`. */ end: boolean }

/** JSON items as a table: the union of their keys in order of appearance, and each item's cells by it. */
export function tableOfItems(items: readonly unknown[]): ItemTable {
  const places = new Map<string, number>()
  const names: string[] = []
  let end = false
  const rows = items.map((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return notAnObject
    const cells: unknown[] = []
    for (const key of Object.keys(item)) {
      const value = (item as Record<string, unknown>)[key]
      if (key === flags.end || key === flags.start) {
        end ||= key === flags.end && isSet(value)
        continue
      }
      let place = places.get(key)
      if (place === undefined) {
        place = names.push(key) - 1
        places.set(key, place)
      }
      cells[place] = value
    }
    return cells
  })
  return { names, rows, decimal: 'dot', end }
}
