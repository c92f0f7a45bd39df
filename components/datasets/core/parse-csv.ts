/**
 * The records of a CSV text (RFC 4180, any delimiter, LF or CRLF; blank lines are no records). `whole` = the text is
 * the file to its end: otherwise the last record may be cut and is left out.
 */
export function parseCsv(text: string, delimiter: string, whole: boolean, most = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let quoted = false
  let wasQuoted = false
  const endCell = () => {
    record.push(cell)
    cell = ''
    wasQuoted = false
  }
  const endRecord = () => {
    const blank = record.length === 0 && cell === '' && !wasQuoted
    endCell()
    if (!blank) records.push(record)
    record = []
  }
  for (let at = 0; at < text.length && records.length < most; at += 1) {
    const unit = text[at] as string
    if (quoted) {
      if (unit !== '"') cell += unit
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (unit === '"' && cell === '' && !wasQuoted) {
      quoted = true
      wasQuoted = true
    } else if (unit === delimiter) endCell()
    else if (unit === '\n' || unit === '\r') {
      if (unit === '\r' && text[at + 1] === '\n') at += 1
      endRecord()
    } else cell += unit
  }
  if (whole && records.length < most && (cell !== '' || wasQuoted || record.length > 0)) endRecord()
  return records
}
