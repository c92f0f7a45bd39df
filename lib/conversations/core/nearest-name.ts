import { fold } from './fold'

/** What people write in Portuguese for a placeholder; an English name may stand for several, the first allowed counts. */
const inPortuguese: Record<string, readonly string[]> = {
  nome: ['customer_name'],
  cliente: ['customer_name'],
  credor: ['creditor_name'],
  empresa: ['creditor_name'],
  atraso: ['overdue_days'],
  dias: ['overdue_days'],
  divida: ['overdue_amount'],
  final: ['discounted_amount', 'total_amount'],
  total: ['total_amount'],
  desconto: ['discount_percentage'],
  economia: ['saving'],
  entrada: ['entry_value'],
  parcelas: ['installments'],
  parcela: ['installment_value'],
  vencimento: ['due_date', 'first_due_date'],
  data: ['due_date', 'first_due_date'],
  horario: ['company_hours'],
  valor: ['discounted_amount', 'installment_value', 'overdue_amount'],
}

/** Edits (put in, take out, replace) between two texts. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The allowed name that was most likely meant, or ''. */
export function nearestName(name: string, allowed: readonly string[]): string {
  const written = fold(name).replace(/^o\d+\./, '')
  const near = allowed
    .map((one) => ({ one, far: editDistance(written, one) / Math.max(written.length, one.length) }))
    .sort((a, b) => a.far - b.far)[0]
  if (near && near.far <= 0.34) return near.one
  const parts = written.split(/[_.]+/)
  const meant = Object.keys(inPortuguese).find((word) => parts.includes(word))
  const found = meant && inPortuguese[meant]?.find((one) => allowed.includes(one))
  if (found) return found
  const sharing = allowed.find((one) => one.split('_').some((part) => part.length > 3 && parts.includes(part)))
  return sharing ?? ''
}
