import { openDocument } from '../../../platform/pdf/document.ts'
import { drawFeet } from '../../../platform/pdf/draw-feet.ts'
import { drawTable } from '../../../platform/pdf/draw-table.ts'
import { drawFacts, drawSection, drawText } from '../../../platform/pdf/draw-text.ts'
import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { heightOf, type Pen, tag, write } from '../../../platform/pdf/pen.ts'
import type { Sheet, SheetBlock } from '../sheet/blocks.ts'
import { drawSpreads, drawSteps } from './draw-bars.ts'
import { drawChart } from './draw-chart.ts'
import { drawHeadline } from './draw-headline.ts'
import { drawRatios } from './draw-ratios.ts'

/** Least height of a block that may stand under its heading; a table goes on overleaf. */
const least: Partial<Record<SheetBlock['kind'], number>> = {
  ratios: 100,
  steps: 130,
  spreads: 90,
  text: 30,
  table: 64,
  facts: 60,
}

function drawBlock(pen: Pen, block: SheetBlock, next: SheetBlock | undefined): void {
  switch (block.kind) {
    case 'section':
      drawSection(pen, block.text, (next && least[next.kind]) ?? 30)
      break
    case 'text':
      drawText(pen, block.text, block.tone)
      break
    case 'facts':
      drawFacts(pen, block.items)
      break
    case 'headline':
      drawHeadline(pen, block)
      break
    case 'chart':
      drawChart(pen, block)
      break
    case 'ratios':
      drawRatios(pen, block.items)
      break
    case 'steps':
      drawSteps(pen, block)
      break
    case 'spreads':
      drawSpreads(pen, block)
      break
    case 'table':
      drawTable(pen, block)
      break
  }
}

function drawTitle(pen: Pen, { title, subtitle }: Sheet): void {
  const head = { face: 'bold', size: size.title, width: textWidth } as const
  const under = { size: size.topic, color: ink.soft, width: textWidth } as const
  tag(pen, pen.root, 'P', () => {
    write(pen, 'Aval', page.left, pen.y, { face: 'bold', size: size.topic, color: ink.accent, width: textWidth })
  })
  pen.y += 20
  tag(pen, pen.root, 'H1', () => write(pen, title, page.left, pen.y, head))
  pen.y += heightOf(pen, title, head) + 4
  tag(pen, pen.root, 'P', () => write(pen, subtitle, page.left, pen.y, under))
  pen.y += heightOf(pen, subtitle, under) + 20
}

/** The report as a tagged PDF (A4) in the product's own type, text selectable. */
export function drawReport(sheet: Sheet): Promise<Buffer> {
  const { title, subject, language, createdAt, blocks } = sheet
  const { pen, done } = openDocument({ title, subject, language, createdAt })
  drawTitle(pen, sheet)
  for (const [place, block] of blocks.entries()) drawBlock(pen, block, blocks[place + 1])
  pen.root.end()
  drawFeet(pen, sheet.foot)
  pen.doc.end()
  return done
}
