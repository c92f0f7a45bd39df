const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// Everything XML 1.0 forbids: most control characters, lone surrogates, U+FFFE and U+FFFF.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export const escapeXml = (text: string) =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (c) => entities[c] ?? c)

/** One element on its own lines; attributes and children that are absent are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  children: readonly string[] = [],
): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${head}/>`
  return `<${name}${head}>\n${children.join('\n')}\n</${name}>`
}
