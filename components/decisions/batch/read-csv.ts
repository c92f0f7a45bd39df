type CsvRecord = { cells: string[]; line: number }
export type Csv = { header: string[]; records: CsvRecord[]; delimiter: string }

const delimiters = [';', '\t', ',', '|']

/** UTF-8 where the bytes allow it, else the Windows Latin-1 that spreadsheets save. */
export function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function guessDelimiter(text: string): string {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const bare = firstLine.replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * A small CSV (RFC 4180 with the delimiter found in its first line) as records with the line each began on. Stops
 * after `limit` + 1 records, so that a caller can tell "too many" without reading on.
 */
export function readCsv(text: string, limit: number): Csv {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const delimiter = guessDelimiter(source)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let startLine = 1
  const endRecord = () => {
    cells.push(cell)
    if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ cells, line: startLine })
    cells = []
    cell = ''
  }
  for (let at = 0; at < source.length && records.length <= limit + 1; at += 1) {
    const char = source[at]
    if (char === '\n') line += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') {
      endRecord()
      startLine = line
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRecord()
  const [head, ...rows] = records
  return { header: (head?.cells ?? []).map((name) => name.trim()), records: rows, delimiter }
}
