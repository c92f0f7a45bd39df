import { openDocument } from '../../../platform/pdf/document.ts'
import { drawFeet } from '../../../platform/pdf/draw-feet.ts'
import { drawTable } from '../../../platform/pdf/draw-table.ts'
import { drawFacts, drawList, drawSection, drawText, drawTopic } from '../../../platform/pdf/draw-text.ts'
import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { heightOf, type Pen, tag, write } from '../../../platform/pdf/pen.ts'
import type { Block, Card } from '../blocks.ts'
import { drawBars, drawFigures, drawMatrix, drawPlots } from './draw-figures.ts'

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

/** The card as a tagged PDF (A4) in the product's own type, text selectable. */
export function drawCard(card: Card): Promise<Buffer> {
  const { title, subtitle: subject, language, createdAt } = card
  const { pen, done } = openDocument({ title, subject, language, createdAt })
  drawTitle(pen, card)
  for (const [i, block] of card.blocks.entries()) drawBlock(pen, block, card.blocks[i + 1])
  pen.root.end()
  drawFeet(pen, { text: `${card.shortTitle} · ${card.foot}`, page: card.page })
  pen.doc.end()
  return done
}
