import type { portfolioColumns } from '@/lib/portfolios'

export type PortfolioColumn = (typeof portfolioColumns)[number]

/** A header without accents, case or punctuation, as the server compares it. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

export type HeaderReading = {
  /** Each column of the file and the field it fills; null for one that is left aside. */
  columns: { header: string; field: string | null }[]
  /** Required fields that no column fills. */
  missing: string[]
}

/** Which column of a file fills which field; the first of two for a field counts. */
export function readHeader(headers: readonly string[], known: readonly PortfolioColumn[]): HeaderReading {
  const taken = new Set<string>()
  const columns = headers.map((header) => {
    const name = foldHeader(header)
    const field = known.find(({ names }) => names.includes(name))?.field ?? null
    if (field === null || taken.has(field)) return { header, field: null }
    taken.add(field)
    return { header, field }
  })
  return {
    columns,
    missing: known.filter(({ field, required }) => required && !taken.has(field)).map(({ field }) => field),
  }
}

const example: Record<string, string> = {
  customer_id: 'cli-0001',
  document: '123.456.789-09',
  name: 'Maria Exemplo',
  phone: '(11) 90000-0001',
  email: 'maria@aval.example',
  consortium_id: '0540/161',
  overdue_amount: '2.450,75',
  overdue_days: '45',
  installments_overdue: '2',
  total_consortium_value: '85.000,00',
  last_payment_date: '15/08/2026',
  payment_history_score: '0,75',
  risk_segment: 'medium',
  birth_date: '12/05/1984',
}

/** A header with one invented line under it, for a person to fill in. */
export function templateRows(known: readonly PortfolioColumn[]): string[][] {
  const shown = known.filter(({ field }) => field in example)
  return [shown.map(({ names, field }) => names[1] ?? field), shown.map(({ field }) => example[field] ?? '')]
}
