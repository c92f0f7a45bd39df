import { openDocument } from '../../../platform/pdf/document.ts'
import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { heightOf, type Pen, tag, write } from '../../../platform/pdf/pen.ts'
import type { Block, Card } from '../blocks.ts'
import { drawBars, drawFigures, drawMatrix, drawPlots } from './draw-figures.ts'
import { drawTable } from './draw-table.ts'
import { drawFacts, drawList, drawSection, drawText, drawTopic } from './draw-text.ts'

/** Least height of a block that may stand under its heading; a table goes on overleaf. */
const least: Record<Block['kind'], number> = {
  section: 60,
  topic: 60,
  text: 64,
  list: 40,
  facts: 40,
  figures: 72,
  matrix: 132,
  bars: 84,
  plots: 320,
  table: 64,
}

function drawBlock(pen: Pen, block: Block, next: Block | undefined): void {
  const after = next ? least[next.kind] : 0
  switch (block.kind) {
    case 'section':
      drawSection(pen, block.text, after)
      break
    case 'topic':
      drawTopic(pen, block.text, after)
      break
    case 'text':
      drawText(pen, block.text, block.tone)
      break
    case 'list':
      drawList(pen, block.items)
      break
    case 'facts':
      drawFacts(pen, block.items)
      break
    case 'figures':
      drawFigures(pen, block.items)
      break
    case 'matrix':
      drawMatrix(pen, block)
      break
    case 'bars':
      drawBars(pen, block.head, block.items)
      break
    case 'plots':
      drawPlots(pen, block.items, block.half)
      break
    case 'table':
      drawTable(pen, block)
      break
  }
}

function drawTitle(pen: Pen, { title, subtitle }: Card): void {
  const head = { face: 'bold', size: size.title, width: textWidth } as const
  const under = { size: size.topic, color: ink.soft, width: 400 } as const
  tag(pen, pen.root, 'P', () => {
    write(pen, 'Aval', page.left, pen.y, { face: 'bold', size: size.topic, color: ink.accent, width: textWidth })
  })
  pen.y += 22
  tag(pen, pen.root, 'H1', () => write(pen, title, page.left, pen.y, head))
  pen.y += heightOf(pen, title, head) + 5
  tag(pen, pen.root, 'P', () => write(pen, subtitle, page.left, pen.y, under))
  pen.y += heightOf(pen, subtitle, under) + 20
}

/** Running foot with the page's number, on pages that are all set. */
function drawFeet(pen: Pen, card: Card): void {
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
    write(pen, `${card.shortTitle} · ${card.foot}`, page.left, y, style)
    write(pen, card.page.replace('{page}', String(i + 1)).replace('{pages}', String(count)), page.left, y, {
      ...style,
      face: 'mono',
      align: 'right',
    })
    doc.endMarkedContent()
  }
}

/** The card as a tagged PDF (A4) in the product's own type, text selectable. */
export function drawCard(card: Card): Promise<Buffer> {
  const { title, subtitle: subject, language, createdAt } = card
  const { pen, done } = openDocument({ title, subject, language, createdAt })
  drawTitle(pen, card)
  for (const [i, block] of card.blocks.entries()) drawBlock(pen, block, card.blocks[i + 1])
  pen.root.end()
  drawFeet(pen, card)
  pen.doc.end()
  return done
}
