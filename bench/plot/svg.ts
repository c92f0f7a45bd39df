/** The product's tokens (public/tokens.css), light and dark: an SVG shown as a picture sees no style sheet but its own. */
const light = {
  surface: '#f8f6f1',
  ink: '#1b1c1f',
  quiet: '#65635c',
  line: '#cbc4b3',
  ours: '#0d6243',
  over: '#8f2c16',
}
const dark = { surface: '#0d121a', ink: '#ecebe6', quiet: '#97a1ae', line: '#354358', ours: '#6fd3a6', over: '#ea8069' }

const rules = ({ surface, ink, quiet, line, ours, over }: typeof light) => `
.surface{fill:${surface}}.ink{fill:${ink}}.quiet{fill:${quiet}}.ours{fill:${ours}}.over{fill:${over}}
.line{stroke:${line}}.mark{stroke:${ink};stroke-width:2}.spread{stroke:${ours};stroke-width:2}.hollow{fill:none;stroke:${quiet};stroke-width:1.5}`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const text = (x: number, y: number, words: string, kind = 'ink', anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}" text-anchor="${anchor}">${escaped(words)}</text>`

export const line = (x1: number, y1: number, x2: number, y2: number, kind = 'line') =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" class="${kind}"/>`

export const bar = (x: number, y: number, width: number, height: number, kind: string) =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height}" rx="2" class="${kind}"/>`

export const dot = (x: number, y: number, kind: string) =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" class="${kind}"/>`

/** A picture with a title for those who do not see it. */
export function picture(width: number, height: number, title: string, parts: string[]): string {
  const style = `text{font:13px ui-sans-serif,system-ui,sans-serif}${rules(light)}
@media (prefers-color-scheme:dark){${rules(dark)}
}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>${style}</style>
<rect width="${width}" height="${height}" class="surface"/>
${parts.join('\n')}
</svg>
`
}
