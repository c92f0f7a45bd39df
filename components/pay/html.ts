/** Markup that may be sent as it stands: made by `html`, or trusted by name with `markup`. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Piece = Html | string | number | false | null | undefined | readonly Piece[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

function piece(value: Piece): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(piece).join('')
  if (value === false || value === null || value === undefined) return ''
  return escaped(String(value))
}

/** Markup with values set in, all of them escaped for texts and quoted attributes; lists are joined. */
export const html = (strings: TemplateStringsArray, ...values: Piece[]): Html =>
  new Html(strings.reduce((text, part, i) => text + piece(values[i - 1]) + part))

/** Markup of our own making, never of a person's words. */
export const markup = (own: string): Html => new Html(own)
