import type { DecimalMark } from './read-value'

export type FileKind = 'text' | 'gzip' | 'zip' | 'binary'
export type Charset = 'utf-8' | 'latin-1' | 'utf-16'
const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, place) => bytes[place] === byte)
const isUtf16 = (bytes: Uint8Array) => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)

/** What a file is by its first bytes: spreadsheets are zips, and a zero byte is no text. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x1f, 0x8b)) return 'gzip'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (isUtf16(bytes)) return 'text'
  const known =
    starts(bytes, 0x25, 0x50, 0x44, 0x46) ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)
  return known || bytes.subarray(0, 8_192).includes(0) ? 'binary' : 'text'
}

/** The start of a file as text. A character cut in two at the end is left out; what is no UTF-8 reads as Latin-1. */
export function decodeHead(bytes: Uint8Array): { text: string; charset: Charset } {
  const plain = (text: string) => text.replace(/^\uFEFF/, '')
  if (isUtf16(bytes)) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    return { text: plain(new TextDecoder(label).decode(bytes, { stream: true })), charset: 'utf-16' }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return { text: plain(text), charset: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'latin-1' }
  }
}

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

/** The delimiter that the header holds most of outside quotes. */
export function sniffDelimiter(text: string): Delimiter | undefined {
  const bare = headerLine(text).replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
  const [best] = counts.sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.delimiter : undefined
}

const commaDecimal = /^(R\$ ?)?[+-]?(\d{1,3}(\.\d{3})+|\d+),\d+$/
const dotDecimal = /^[+-]?\d*\.\d+$/
const dotThousands = /^[+-]?\d{1,3}(\.\d{3})+$/
const commaThousands = /^[+-]?\d{1,3}(,\d{3})+$/

/** Which mark the numbers use; `1.234` and, between commas, `1,234` do not vote, since they may be thousands. */
export function sniffDecimal(rows: readonly (readonly string[])[], delimiter: string): DecimalMark {
  let comma = 0
  let dot = 0
  for (const cell of rows.flat()) {
    const text = cell.trim()
    if (commaDecimal.test(text)) comma += delimiter === ',' && commaThousands.test(text) ? 0 : 1
    else if (dotDecimal.test(text) && !dotThousands.test(text)) dot += 1
  }
  return comma > dot ? 'comma' : 'dot'
}

/** Names of a header: trimmed, a nameless one numbered, the empty cell after a last delimiter dropped. */
export function headerNames(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  if (names.length > 2 && names.at(-1) === '') names.pop()
  return names.map((name, place) => name || `column_${place + 1}`)
}

/** Names that occur twice, each once. */
export const duplicates = (names: readonly string[]) => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
]
