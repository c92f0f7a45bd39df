/** `HistPag8_15` → hist, pag, 8, 15; `PAY_AMT1` → pay, amt, 1. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-ZÀ-Ý]+(?![a-zà-ÿ])|[A-ZÀ-Ý]?[a-zà-ÿ]+|\d+/gu) ?? [name]).map((word) => word.toLowerCase())
}

const starts = (name: string) => {
  const words = wordsOf(name)
  return Array.from({ length: Math.max(words.length - 1, 0) }, (_, at) => words.slice(0, at + 1).join(' ')).reverse()
}

export type ColumnGroup = { key: string; columns: string[] }

/**
 * Columns that begin with the same words belong together (`BILL_AMT1 … BILL_AMT6`). Each goes to the longest beginning
 * that it shares with another; what shares none forms the group with the empty key. Groups stand in the order of
 * their first column.
 */
export function groupColumns(names: readonly string[]): ColumnGroup[] {
  const shared = new Map<string, number>()
  for (const name of names) for (const start of starts(name)) shared.set(start, (shared.get(start) ?? 0) + 1)
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const key = starts(name).find((start) => (shared.get(start) ?? 0) > 1) ?? ''
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  const loose = groups.get('') ?? []
  const found: ColumnGroup[] = []
  for (const [key, columns] of groups) {
    if (key === '') continue
    if (columns.length > 1) found.push({ key, columns })
    else loose.push(...columns)
  }
  if (loose.length > 0) {
    const order = new Map(names.map((name, at) => [name, at]))
    found.push({ key: '', columns: loose.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) })
  }
  const first = (group: ColumnGroup) => names.indexOf(group.columns[0] ?? '')
  return found.sort((a, b) => first(a) - first(b))
}

/** What the group's columns begin with, as written: `BILL_AMT`. Empty for those that share nothing. */
export function groupName({ key, columns }: ColumnGroup): string {
  if (key === '') return ''
  const [first = '', ...rest] = columns
  let end = first.length
  for (const name of rest) while (!name.startsWith(first.slice(0, end))) end -= 1
  return first.slice(0, end).replace(/[\d_\W]+$/u, '') || key
}
