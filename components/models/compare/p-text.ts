/** Three decimals, or that it is below the smallest of them. */
export const pText = (p: number, index: (value: number) => string) =>
  p < 0.001 ? `< ${index(0.001)}` : `= ${index(p)}`
