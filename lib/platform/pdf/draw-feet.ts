import type { Foot } from './blocks.ts'
import { ink, page, size, textWidth } from './ink.ts'
import { type Pen, write } from './pen.ts'

/** Running foot with the page's number, on pages that are all set. */
export function drawFeet(pen: Pen, foot: Foot): void {
  const { doc } = pen
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    // The foot lies under the margin, where text would otherwise open another page.
    doc.page.margins.bottom = 0
    const y = page.height - 42
    const style = { size: size.small, color: ink.quiet, width: textWidth }
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .moveTo(page.left, y - 8)
      .lineTo(page.width - page.right, y - 8)
      .lineWidth(0.6)
      .strokeColor(ink.line)
      .stroke()
    write(pen, foot.text, page.left, y, style)
    write(pen, foot.page.replace('{page}', String(i + 1)).replace('{pages}', String(count)), page.left, y, {
      ...style,
      face: 'mono',
      align: 'right',
    })
    doc.endMarkedContent()
  }
}
