/** A company's or a person's Brazilian tax number, bare (no dots, slash or dash), letters upper-case. */
export type TaxId = { kind: 'cpf' | 'cnpj'; value: string }

/** CNPJ characters count as ASCII − 48, so digits are themselves and A is 17 (Receita Federal, IN RFB 2.229/2024). */
const numberOf = (character: string) => character.charCodeAt(0) - 48

/** Modulo-11 check digit: weights grow from 2 at the right end and start again at 2 after `highest`. */
function checkDigit(characters: string, highest: number): number {
  let sum = 0
  for (let i = 0; i < characters.length; i += 1) {
    const fromRight = characters.length - 1 - i
    sum += numberOf(characters.charAt(i)) * (2 + (fromRight % (highest - 1)))
  }
  const rest = sum % 11
  return rest < 2 ? 0 : 11 - rest
}

function endsInItsDigits(value: string, highest: number): boolean {
  const body = value.slice(0, -2)
  const first = checkDigit(body, highest)
  return value.endsWith(`${first}${checkDigit(`${body}${first}`, highest)}`)
}

const allSame = (value: string) => new Set(value).size === 1

/** Eleven digits; those of one repeated digit pass the arithmetic and are issued to nobody. */
export const isCpf = (value: string) => /^\d{11}$/.test(value) && !allSame(value) && endsInItsDigits(value, 11)

/** Twelve letters or digits and two check digits: the numeric CNPJ and the alphanumeric one of July 2026. */
export const isCnpj = (value: string) =>
  /^[0-9A-Z]{12}\d{2}$/.test(value) && !allSame(value) && endsInItsDigits(value, 9)

/** Reads a CPF or CNPJ as people write it (`12.ABC.345/01DE-35`); `null` when its form or check digits are wrong. */
export function parseTaxId(text: string): TaxId | null {
  const value = text
    .trim()
    .replace(/[\s./-]/g, '')
    .toUpperCase()
  if (isCpf(value)) return { kind: 'cpf', value }
  if (isCnpj(value)) return { kind: 'cnpj', value }
  return null
}
