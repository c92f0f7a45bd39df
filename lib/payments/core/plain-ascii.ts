/** Text as every bank's screen shows it: accents off, anything else outside printable ASCII dropped, blanks single. */
export const plainAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\s+/g, ' ')
    .replace(/[^ -~]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
