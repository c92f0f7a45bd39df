/** BRL of the wire as whole centavos. */
export const cents = (amount: number): number => Math.round(amount * 100)
