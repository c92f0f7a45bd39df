import pt from '@/messages/pt-BR/pay.json'

/**
 * What a payer reads in their bank's app beside the sum: which part of an agreement it is, and nothing about whose or
 * what for. Banks of this arrangement are Brazilian, so in Portuguese; at most 140 characters.
 */
export function chargeWords(installment: number, of: number): string {
  const { all, part, whole } = pt.charge
  if (of === 1) return whole
  return installment === 0 ? all : part.replace('{number}', String(installment)).replace('{count}', String(of))
}
