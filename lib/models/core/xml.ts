const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// Everything XML 1.0 forbids: most control characters, lone surrogates, U+FFFE and U+FFFF.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text or an attribute's value; tabs and line ends as references, which a reader does not turn into spaces. */
export const escapeXml = (text: string) =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"']/g, (c) => entities[c] ?? c)
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)

export type Attributes = Record<string, string | number | undefined>

const head = (name: string, attributes: Attributes) =>
  Object.entries(attributes).reduce(
    (text, [key, value]) => (value === undefined ? text : `${text} ${key}="${escapeXml(String(value))}"`),
    `<${name}`,
  )

/** A start tag; attributes that are undefined are left out. */
export const opening = (name: string, attributes: Attributes = {}) => `${head(name, attributes)}>\n`
export const closing = (name: string) => `</${name}>\n`

/** One whole element, a line of its own. */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  if (children.length === 0) return `${head(name, attributes)}/>\n`
  return `${opening(name, attributes)}${children.join('')}${closing(name)}`
}
