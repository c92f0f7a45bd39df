import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { decorate, group, type Pen, room, rule, type Structure, tag, write } from '../../../platform/pdf/pen.ts'
import type { SheetBlock } from '../sheet/blocks.ts'

type Steps = SheetBlock & { kind: 'steps' }
type Spreads = SheetBlock & { kind: 'spreads' }
type Cell = { text: string; x: number; width: number; face?: 'mono' | 'sans'; quiet?: boolean; right?: boolean }

const row = 17.5

function setRow(pen: Pen, table: Structure, type: 'TH' | 'TD', cells: readonly Cell[]): void {
  group(pen, table, 'TR', (structure) => {
    for (const { text, x, width, face = 'sans', quiet = false, right = false } of cells) {
      const head = type === 'TH'
      tag(pen, structure, type, () =>
        write(pen, text, x, pen.y + (head ? 0 : 4), {
          face: head ? 'bold' : face,
          size: head || quiet ? size.small : size.table,
          color: head || quiet ? ink.quiet : ink.text,
          width,
          align: right ? 'right' : 'left',
        }),
      )
    }
  })
}

/** What is left of the first stage at each, as bars. */
export function drawSteps(pen: Pen, { head, items }: Steps): void {
  const names = { x: page.left, width: 108 }
  const counts = { x: page.left + 112, width: 62 }
  const notes = { x: page.width - page.right - 132, width: 132 }
  const bar = { x: counts.x + counts.width + 12, width: textWidth - 112 - 62 - 12 - 144 }
  room(pen, row * (items.length + 1))
  group(pen, pen.root, 'Table', (table) => {
    setRow(pen, table, 'TH', [
      { ...names, text: head[0] },
      { ...counts, text: head[1], right: true },
      { ...notes, text: head[2], right: true },
    ])
    pen.y += 14
    for (const { name, count, share, note } of items) {
      decorate(pen, () => {
        pen.doc.rect(bar.x, pen.y + 4, bar.width, 9).fill(ink.sunken)
        pen.doc.rect(bar.x, pen.y + 4, Math.max(0.8, share * bar.width), 9).fill(ink.accentMid)
      })
      setRow(pen, table, 'TD', [
        { ...names, text: name },
        { ...counts, text: count, face: 'mono', right: true },
        { ...notes, text: note, face: 'mono', quiet: true, right: true },
      ])
      pen.y += row
    }
  })
  pen.y += 8
}

/** Rates as dots with the line of their interval, on one scale. */
export function drawSpreads(pen: Pen, { head, items, scale }: Spreads): void {
  const names = { x: page.left, width: 128 }
  const rates = { x: page.left + 130, width: 44 }
  const plot = { x: page.left + 190, width: textWidth - 190 - 140 }
  const counts = { x: page.width - page.right - 128, width: 44 }
  const amounts = { x: page.width - page.right - 80, width: 80 }
  room(pen, Math.min(items.length + 2, 6) * row)
  group(pen, pen.root, 'Table', (table) => {
    setRow(pen, table, 'TH', [
      { ...names, text: head[0] },
      { ...rates, text: head[1], right: true },
      { ...counts, text: head[2], right: true },
      { ...amounts, text: head[3], right: true },
    ])
    decorate(pen, () => {
      for (const { at, label } of scale) {
        write(pen, label, plot.x + at * plot.width - 20, pen.y + 1, {
          face: 'mono',
          size: 6.5,
          color: ink.quiet,
          width: 40,
          align: 'center',
        })
      }
    })
    pen.y += 13
    rule(pen, pen.y, ink.strongLine)
    for (const item of items) {
      room(pen, row)
      decorate(pen, () => {
        const { doc } = pen
        const middle = pen.y + 8.5
        const x = (share: number) => plot.x + share * plot.width
        doc.lineWidth(0.5).strokeColor(ink.line)
        for (const { at } of scale)
          doc
            .moveTo(x(at), pen.y)
            .lineTo(x(at), pen.y + row)
            .stroke()
        const color = item.small ? ink.accentMid : ink.accent
        doc.lineWidth(1.6).strokeColor(item.small ? ink.accentTint : ink.accentMid)
        doc.moveTo(x(item.low), middle).lineTo(x(item.high), middle).stroke()
        doc.circle(x(item.rate), middle, 3).fill(color)
      })
      setRow(pen, table, 'TD', [
        { ...names, text: item.name },
        { ...rates, text: item.value, face: 'mono', right: true },
        { ...counts, text: item.n, face: 'mono', right: true },
        { ...amounts, text: item.amount, face: 'mono', right: true },
      ])
      pen.y += row
    }
  })
  pen.y += 6
}
