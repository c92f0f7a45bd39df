import type { Table } from './blocks.ts'
import { ink, page, size, textWidth } from './ink.ts'
import { decorate, group, heightOf, type Pen, room, rule, type Structure, tag, widthOf, write } from './pen.ts'

const gutter = 10
const padding = 3.5
const narrowWidth = 300
const widestTitle = 64

/** Widths of the columns: figures as wide as they are, words share the rest by what they need. */
function widthsOf(pen: Pen, { head, rows, words, strong }: Table, available: number): number[] {
  const natural = head.map((title, c) => {
    const face = (r: number) => (c >= words ? 'mono' : r === strong ? 'bold' : 'sans')
    const cells = rows.map((row, r) => widthOf(pen, row[c] ?? '', face(r), size.table))
    // A long title may wrap between its words; a figure may not.
    const longest = title.split(' ').map((word) => widthOf(pen, word, 'bold', size.small))
    const whole = Math.min(widestTitle, widthOf(pen, title, 'bold', size.small))
    return Math.ceil(Math.max(...cells, ...longest, whole)) + 1
  })
  const figures = natural.slice(words).reduce((sum, width) => sum + width, 0)
  const free = available - gutter * (head.length - 1) - figures
  const wanted = natural.slice(0, words).map((width) => Math.min(width, free))
  const sum = wanted.reduce((total, width) => total + width, 0)
  if (sum <= free && words > 0) {
    // What is left goes to the last column of words.
    return natural.map((width, c) => (c === words - 1 ? width + free - sum : width))
  }
  // The widest give way first: every column keeps at least an even share or what it needs.
  const even = free / words
  const modest = wanted.map((width) => Math.min(width, even))
  const left = free - modest.reduce((total, width) => total + width, 0)
  const over = wanted.map((width, c) => width - (modest[c] as number))
  const asked = over.reduce((total, width) => total + width, 0)
  return natural.map((width, c) => (c < words ? (modest[c] as number) + ((over[c] as number) / asked) * left : width))
}

/** Sets a table, its head repeated on each page it runs over. */
export function drawTable(pen: Pen, table: Table): void {
  const whole = table.narrow ? narrowWidth : textWidth
  const widths = widthsOf(pen, table, whole)
  const lefts = widths.map((_, c) => page.left + widths.slice(0, c).reduce((sum, width) => sum + width + gutter, 0))
  const styleOf = (c: number, head: boolean, strong: boolean) =>
    ({
      face: head || (strong && c < table.words) ? 'bold' : c < table.words ? 'sans' : 'mono',
      size: head ? size.small : size.table,
      color: head ? ink.quiet : ink.text,
      width: widths[c] as number,
      align: c < table.words ? 'left' : 'right',
    }) as const
  const heightOfRow = (cells: string[], head: boolean, strong: boolean) =>
    Math.max(...cells.map((cell, c) => heightOf(pen, cell, styleOf(c, head, strong)))) + 2 * padding
  const setRow = (structure: Structure, cells: string[], head: boolean, strong = false) => {
    const height = heightOfRow(cells, head, strong)
    if (strong) {
      decorate(pen, () => pen.doc.rect(page.left - 6, pen.y, whole + 12, height).fill(ink.accentTint))
    }
    group(pen, structure, 'TR', (row) => {
      cells.forEach((cell, c) => {
        const draw = () => write(pen, cell, lefts[c] as number, pen.y + padding, styleOf(c, head, strong))
        tag(pen, row, head ? 'TH' : 'TD', draw)
      })
    })
    pen.y += height
    rule(pen, pen.y, head ? ink.strongLine : ink.line, page.left, page.left + whole)
  }
  const firstRows = [table.head, ...table.rows.slice(0, 2)]
  room(
    pen,
    firstRows.reduce((sum, row, i) => sum + heightOfRow(row, i === 0, false), 0),
  )
  group(pen, pen.root, 'Table', (structure) => {
    setRow(structure, table.head, true)
    table.rows.forEach((cells, r) => {
      const before = pen.doc.page
      room(pen, heightOfRow(cells, false, r === table.strong))
      if (pen.doc.page !== before) setRow(structure, table.head, true)
      setRow(structure, cells, false, r === table.strong)
    })
  })
  pen.y += 8
}
