/** What a spreadsheet would run as a formula; a minus or plus before digits is a number and stays. */
const formula = /^([=@\t\r]|[+-](?!\d))/

/** One line of CSV (RFC 4180), safe to open in a spreadsheet: a formula gets an apostrophe in front. */
export function csvLine(cells: string[]): string {
  const quoted = cells.map((cell) => {
    const safe = formula.test(cell) ? `'${cell}` : cell
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return `${quoted.join(',')}\r\n`
}
