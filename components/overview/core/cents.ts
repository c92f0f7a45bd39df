/** Decimal BRL of the wire in whole centavos. */
export const centsOf = (amount: number): number => Math.round(amount * 100)
