import { openDocument } from '../../../platform/pdf/document.ts'
import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { decorate, group, heightOf, type Pen, room, rule, tag, write } from '../../../platform/pdf/pen.ts'
import type { ReceiptLines } from './receipt-lines.ts'

type Style = Parameters<typeof write>[4]

/** A paragraph across the page, tagged; the pen moves below it. */
function paragraph(pen: Pen, type: string, text: string, style: Style, after: number): void {
  room(pen, heightOf(pen, text, style))
  tag(pen, pen.root, type, () => write(pen, text, page.left, pen.y, style))
  pen.y += heightOf(pen, text, style) + after
}

function drawHead(pen: Pen, { simulated, creditor, title }: ReceiptLines): void {
  const [name = '', ...rest] = creditor
  if (simulated) {
    const style: Style = { face: 'bold', size: size.topic, color: ink.caution, width: textWidth }
    paragraph(pen, 'P', simulated, style, 10)
  }
  paragraph(pen, 'P', name, { face: 'bold', size: size.section, width: textWidth }, 3)
  for (const line of rest) paragraph(pen, 'P', line, { size: size.text, color: ink.soft, width: textWidth }, 2)
  pen.y += 12
  rule(pen, pen.y, ink.strongLine)
  pen.y += 20
  paragraph(pen, 'H1', title, { face: 'bold', size: size.title, width: textWidth }, 14)
}

function drawAmount(pen: Pen, { amount, amountInWords }: ReceiptLines): void {
  paragraph(pen, 'P', amount, { face: 'bold', size: 30, color: ink.accent, width: textWidth }, 4)
  paragraph(pen, 'P', amountInWords, { size: size.topic, color: ink.soft, width: textWidth }, 18)
}

/** Rows of a table whose cells stand at fixed places. */
function drawRows(pen: Pen, rows: { cells: string[]; head?: true }[], places: { x: number; style: Style }[]): void {
  group(pen, pen.root, 'Table', (table) => {
    for (const { cells, head } of rows) {
      const styles = places.map(
        ({ style }): Style => (head ? { ...style, face: 'bold', size: size.small, color: ink.quiet } : style),
      )
      const height = Math.max(...cells.map((cell, i) => heightOf(pen, cell, styles[i] ?? { size: 9, width: 100 }))) + 8
      room(pen, height)
      const { y } = pen
      rule(pen, y)
      group(pen, table, 'TR', (row) => {
        cells.forEach((cell, i) => {
          const style = styles[i] ?? { size: size.text, width: 100 }
          const isHead = head || (places.length === 2 && i === 0)
          tag(pen, row, isHead ? 'TH' : 'TD', () => write(pen, cell, places[i]?.x ?? page.left, y + 4, style))
        })
      })
      pen.y = y + height
    }
  })
  rule(pen, pen.y)
  pen.y += 18
}

function drawFacts(pen: Pen, { facts }: ReceiptLines): void {
  const label = 150
  drawRows(
    pen,
    facts.map((fact) => ({ cells: [fact.label, fact.value] })),
    [
      { x: page.left, style: { size: size.text, color: ink.quiet, width: label - 12 } },
      { x: page.left + label, style: { size: size.text, width: textWidth - label } },
    ],
  )
}

function drawLeft(pen: Pen, { left }: ReceiptLines): void {
  paragraph(pen, 'H2', left.title, { face: 'bold', size: size.topic, width: textWidth }, 6)
  if (left.rows.length === 0) {
    pen.y += 8
    return
  }
  const third = textWidth / 3
  drawRows(
    pen,
    [{ cells: left.head, head: true }, ...left.rows.map((cells) => ({ cells: [...cells] }))],
    [
      { x: page.left, style: { size: size.table, width: third } },
      { x: page.left + third, style: { size: size.table, width: third } },
      { x: page.left + 2 * third, style: { face: 'mono', size: size.table, width: third, align: 'right' } },
    ],
  )
}

/** The receipt as a tagged PDF (A4), text selectable. */
export function drawReceipt(lines: ReceiptLines): Promise<Buffer> {
  const { title, language, createdAt } = lines
  const { pen, done } = openDocument({ title, subject: lines.creditor[0] ?? '', language, createdAt })
  drawHead(pen, lines)
  drawAmount(pen, lines)
  drawFacts(pen, lines)
  drawLeft(pen, lines)
  paragraph(pen, 'P', lines.statement, { size: size.text, width: textWidth }, 12)
  const small: Style = { size: size.small, color: ink.quiet, width: textWidth }
  const height = heightOf(pen, lines.authenticity, small) + 20
  room(pen, height)
  decorate(pen, () => pen.doc.roundedRect(page.left, pen.y, textWidth, height, 4).fill(ink.sunken))
  tag(pen, pen.root, 'P', () =>
    write(pen, lines.authenticity, page.left + 12, pen.y + 10, { ...small, width: textWidth - 24 }),
  )
  pen.root.end()
  pen.doc.end()
  return done
}
