import QRCode from 'qrcode'

// Medium correction and the margin of four modules that the standard asks for: old cameras need both.
const drawing = { errorCorrectionLevel: 'M', margin: 4 } as const

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A code's picture as SVG; `title` is what a screen reader says, which passes it over without one. */
export async function qrSvg(code: string, title?: string): Promise<string> {
  const svg = await QRCode.toString(code, { ...drawing, type: 'svg' })
  if (title === undefined) return svg.replace('<svg', '<svg aria-hidden="true"')
  const name = escaped(title)
  return svg.replace(
    /<svg([^>]*)>/,
    (_whole, rest) => `<svg${rest} role="img" aria-label="${name}"><title>${name}</title>`,
  )
}

/** A code's picture as PNG; `scale` pixels a module. */
export const qrPng = (code: string, scale = 8): Promise<Buffer> =>
  QRCode.toBuffer(code, { ...drawing, type: 'png', scale })
