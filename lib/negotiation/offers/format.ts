import type { Day } from '../types.ts'

/** Integer cents as Brazilian money: 125050 is "R$ 1.250,50". */
export function formatBrl(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const reais = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${cents < 0 ? '-' : ''}R$ ${reais},${digits.slice(-2)}`
}

/** A civil day as "15/12/2026". */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** Basis points as "15%", "12,5%", "14,99%". */
export function formatPercent(basisPoints: number): string {
  const decimals = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(basisPoints / 100)}${decimals ? `,${decimals}` : ''}%`
}
