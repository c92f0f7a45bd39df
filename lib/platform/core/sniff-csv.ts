import type { DecimalMark } from './read-number'

const delimiters = [',', ';', '\t', '|'] as const

/** The first line that is not blank, line ends inside quotes included. */
function headerLine(text: string): string {
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]
    if (unit === '"') quoted = !quoted
    else if ((unit === '\n' || unit === '\r') && !quoted) {
      if (text.slice(start, at).trim() !== '') return text.slice(start, at)
      start = at + 1
    }
  }
  return text.slice(start)
}

/** The delimiter that the header holds most of outside quotes; undefined when it holds none. */
export function sniffDelimiter(text: string): string | undefined {
  const bare = headerLine(text).replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
  const [best] = counts.sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.delimiter : undefined
}

const commaDecimal = /^(R\$ ?)?[+-]?(\d{1,3}(\.\d{3})+|\d+),\d+$/
const dotDecimal = /^[+-]?\d*\.\d+$/
const dotThousands = /^[+-]?\d{1,3}(\.\d{3})+$/
const commaThousands = /^[+-]?\d{1,3}(,\d{3})+$/

/**
 * Which mark the numbers of these rows use. `1.234` may be a thousand with a dot and `1,234` one with a comma, so
 * such cells do not vote unless the delimiter shows that the file is not the English kind.
 */
export function sniffDecimal(rows: readonly (readonly unknown[])[], delimiter: string): DecimalMark {
  let comma = 0
  let dot = 0
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell !== 'string') continue
      const text = cell.trim()
      if (commaDecimal.test(text)) comma += delimiter === ',' && commaThousands.test(text) ? 0 : 1
      else if (dotDecimal.test(text) && !dotThousands.test(text)) dot += 1
    }
  }
  return comma > dot ? 'comma' : 'dot'
}

/** The column names of a header: trimmed, the mark at the file's start dropped, a nameless one numbered. */
export function headerNames(cells: string[]): string[] {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  // A line that ends in the delimiter has one empty cell too many.
  if (names.length > 2 && names.at(-1) === '') names.pop()
  return names.map((name, place) => name || `column_${place + 1}`)
}

/** Names that occur twice, each once. */
export const duplicates = (names: string[]) => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
]
