import type PDFDocument from 'pdfkit'
import { ink, page } from './ink.ts'

type Doc = InstanceType<typeof PDFDocument>
export type Structure = ReturnType<Doc['struct']>
export type Face = 'sans' | 'bold' | 'mono'

/** A place on the current page and what is drawn with; `y` moves down as blocks are set. */
export type Pen = { doc: Doc; root: Structure; y: number }

type Style = { face?: Face; size: number; color?: string; width: number; align?: 'left' | 'right' | 'center' }

function choose({ doc }: Pen, { face = 'sans', size, color = ink.text }: Omit<Style, 'width'>) {
  return doc.font(face).fontSize(size).fillColor(color)
}

/** Leading beyond the type's own: large type needs none. */
const gapOf = (size: number) => (size > 12 ? 0 : size * 0.24)

/** Height of a text in that style, wrapped. */
export function heightOf(pen: Pen, text: string, style: Style): number {
  return choose(pen, style).heightOfString(text, { width: style.width, lineGap: gapOf(style.size) })
}

export function widthOf(pen: Pen, text: string, face: Face, size: number): number {
  return choose(pen, { face, size }).widthOfString(text)
}

/** Sets a text with its upper left corner at (x, y); the pen stays. */
export function write(pen: Pen, text: string, x: number, y: number, style: Style): void {
  const { width, align = 'left' } = style
  choose(pen, style).text(text, x, y, { width, align, lineGap: gapOf(style.size) })
}

/** Draws what carries no meaning of its own for a reader by ear. */
export function decorate({ doc }: Pen, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

export function rule(
  pen: Pen,
  y: number,
  color: string = ink.line,
  left: number = page.left,
  right = page.width - page.right,
) {
  decorate(pen, () => pen.doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(color).stroke())
}

/** Adds a tagged leaf under `parent`, drawn at once. */
export function tag(pen: Pen, parent: Structure, type: string, draw: () => void, alt?: string): void {
  parent.add(pen.doc.struct(type, alt === undefined ? {} : { alt }, draw))
}

/** Adds a tagged group under `parent`; its children are added by `fill`. */
export function group(
  pen: Pen,
  parent: Structure,
  type: string,
  fill: (structure: Structure) => void,
  alt?: string,
): void {
  const structure = pen.doc.struct(type, alt === undefined ? {} : { alt })
  parent.add(structure)
  fill(structure)
  structure.end()
}

/** Starts a new page unless `height` still fits. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height <= page.height - page.bottom) return
  pen.doc.addPage()
  pen.y = page.top
}
