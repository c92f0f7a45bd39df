/** Writes the punctuation of a CPF or CNPJ as it is typed: up to eleven digits a CPF, anything else a CNPJ. */
export function maskTaxId(text: string): string {
  const bare = text
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .slice(0, 14)
  const cpf = bare.length <= 11 && /^\d*$/.test(bare)
  const cuts = cpf
    ? ([
        [3, '.'],
        [6, '.'],
        [9, '-'],
      ] as const)
    : ([
        [2, '.'],
        [5, '.'],
        [8, '/'],
        [12, '-'],
      ] as const)
  let masked = ''
  for (let at = 0; at < bare.length; at += 1) {
    const mark = cuts.find(([place]) => place === at)?.[1] ?? ''
    masked += mark + bare.charAt(at)
  }
  return masked
}
