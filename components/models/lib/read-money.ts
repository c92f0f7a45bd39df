/** `1.234,5` or `1234.50` as centavos; null for anything else. The last separator parts the centavos. */
export function readMoney(text: string): number | null {
  const bare = text.replace(/[R$\s]/g, '')
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!found) return null
  const cents = Number((found[1] ?? '').replace(/[.,]/g, '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return cents <= 1_000_000_000 ? cents : null
}
