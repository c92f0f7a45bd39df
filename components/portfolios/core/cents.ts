/** Reais of the API as whole centavos. */
export const centsOf = (reais: number): number => Math.round(reais * 100)
