/** Which character parts the decimals of a file's sums. */
export type Mark = 'comma' | 'dot'
export type AmountFault = 'amount_invalid' | 'amount_ambiguous'
/** Cents, and which side the cell itself names: `D` out, `C` in. */
export type BankAmount = { cents: number; side: 'D' | 'C' | null }

const mostCents = 1_000_000_000_000_000
const signed = /^([+-]?)\s*(?:R\$|BRL)?\s*([+-]?)\s*([\d.,]+)\s*([+-]?)$/i
const grouped = { dot: /^\d{1,3}(\.\d{3})+$/, comma: /^\d{1,3}(,\d{3})+$/ }
const other = { dot: 'comma', comma: 'dot' } as const
const character = { dot: '.', comma: ',' } as const

/** Whole reais, thousands parted by `mark` or by nothing. */
function whole(text: string, mark: Mark): string | undefined {
  if (text === '' || /^\d+$/.test(text)) return text || '0'
  return grouped[mark].test(text) ? text.replaceAll(character[mark], '') : undefined
}

/** Two digits; more only where the rest is zeros (`150.0000`). */
function fraction(text: string): string | undefined {
  return /^\d{1,2}0*$/.test(text) ? text.slice(0, 2).padEnd(2, '0') : undefined
}

function fromParts(reais: string | undefined, cents: string | undefined): number | AmountFault {
  if (reais === undefined || cents === undefined) return 'amount_invalid'
  const value = Number(reais) * 100 + Number(cents)
  return value <= mostCents ? value : 'amount_invalid'
}

function split(text: string, decimal: Mark): number | AmountFault {
  const at = text.lastIndexOf(character[decimal])
  return fromParts(whole(text.slice(0, at), other[decimal]), fraction(text.slice(at + 1)))
}

/** Only one of the two characters is in it. */
function oneKind(text: string, found: Mark, mark: Mark | null): number | AmountFault {
  const after = text.slice(text.lastIndexOf(character[found]) + 1)
  if (text.split(character[found]).length > 2) return fromParts(whole(text, found), '00')
  if (after.length === 3) {
    if (mark === null) return 'amount_ambiguous'
    return mark === found ? 'amount_invalid' : fromParts(whole(text, found), '00')
  }
  return mark !== null && mark !== found ? 'amount_ambiguous' : split(text, found)
}

function unsigned(text: string, mark: Mark | null): number | AmountFault {
  if (!/\d/.test(text)) return 'amount_invalid'
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && dot >= 0) return split(text, comma > dot ? 'comma' : 'dot')
  if (comma < 0 && dot < 0) return fromParts(text, '00')
  return oneKind(text, comma >= 0 ? 'comma' : 'dot', mark)
}

const tidy = (text: string) =>
  text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u00a0/g, ' ')
    .trim()

/**
 * A sum as a bank writes it, read without floating point: `1.234,56`, `-1234.56`, `R$ 10,00`, `10,00-`, `(10,00)`,
 * `10,00 D`. `mark` is the file's decimal mark; null where none is known, and then `1.234` is ambiguous.
 */
export function readAmount(text: string, mark: Mark | null): BankAmount | AmountFault {
  const named = /^(?:([CD])\s+)?(.*?)(?:\s*([CD]))?$/i.exec(tidy(text))
  const side = (named?.[1] ?? named?.[3])?.toUpperCase() as 'D' | 'C' | undefined
  const bare = named?.[2] ?? ''
  const inside = /^\((.*)\)$/.exec(bare)?.[1]
  const parts = signed.exec(inside ?? bare)
  const signs = (parts?.[1] ?? '') + (parts?.[2] ?? '') + (parts?.[4] ?? '') + (inside === undefined ? '' : '-')
  if (!parts?.[3] || signs.length > 1) return 'amount_invalid'
  const value = unsigned(parts[3], mark)
  if (typeof value === 'string') return value
  return { cents: signs === '-' && value > 0 ? -value : value, side: side ?? null }
}

/** The mark that unambiguous sums of a file use; undefined when none tells. */
export function markOf(cells: Iterable<string>): Mark | undefined {
  const votes = { comma: 0, dot: 0 }
  for (const cell of cells) {
    if (/\d,\d{1,2}(\D|$)/.test(cell) && !/\.\d{1,2}(\D|$)/.test(cell)) votes.comma += 1
    else if (/\d\.\d{1,2}(\D|$)/.test(cell) && !/,\d{1,2}(\D|$)/.test(cell)) votes.dot += 1
  }
  if (votes.comma === votes.dot) return undefined
  return votes.comma > votes.dot ? 'comma' : 'dot'
}
