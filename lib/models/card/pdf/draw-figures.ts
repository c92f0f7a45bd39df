import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { decorate, group, heightOf, type Pen, room, rule, tag, write } from '../../../platform/pdf/pen.ts'
import type { Bar, Block, Figure, Plot } from '../blocks.ts'

/** The figures a reader looks for first, side by side. */
export function drawFigures(pen: Pen, items: Figure[]): void {
  const gap = 14
  const width = (textWidth - gap * (items.length - 1)) / items.length
  room(pen, 66)
  const top = pen.y
  items.forEach(({ label, value, note }, i) => {
    const x = page.left + i * (width + gap)
    rule(pen, top, ink.text, x, x + width)
    tag(pen, pen.root, 'P', () => {
      write(pen, label, x, top + 7, { face: 'bold', size: size.small, color: ink.quiet, width })
      write(pen, value, x, top + 19, { face: 'mono', size: size.figure, width })
      write(pen, note, x, top + 47, { size: size.small, color: ink.quiet, width })
    })
  })
  pen.y = top + 72
}

/** The four counts, right ones green and wrong ones red, with their share of the row. */
export function drawMatrix(pen: Pen, block: Block & { kind: 'matrix' }): void {
  const { corner, labels, counts, notes } = block
  const [first, width, height] = [112, 132, 46]
  room(pen, 2 * height + 30)
  const top = pen.y
  const left = (c: number) => page.left + first + c * (width + 4)
  const heading = { face: 'bold', size: size.small, color: ink.quiet } as const
  group(pen, pen.root, 'Table', (table) => {
    group(pen, table, 'TR', (row) => {
      tag(pen, row, 'TH', () => write(pen, corner, page.left, top, { ...heading, face: 'sans', width: first - 8 }))
      labels.forEach((label, c) => {
        tag(pen, row, 'TH', () => write(pen, label, left(c) + 10, top, { ...heading, width: width - 20 }))
      })
    })
    labels.forEach((label, r) => {
      const y = top + 16 + r * (height + 4)
      group(pen, table, 'TR', (row) => {
        tag(pen, row, 'TH', () => write(pen, label, page.left, y + 17, { ...heading, width: first - 8 }))
        labels.forEach((_, c) => {
          decorate(pen, () =>
            pen.doc.roundedRect(left(c), y, width, height, 3).fill(r === c ? ink.accentTint : ink.negativeTint),
          )
          tag(pen, row, 'TD', () => {
            const color = r === c ? ink.accent : ink.negative
            write(pen, counts[r]?.[c] ?? '', left(c) + 10, y + 8, { face: 'mono', size: 15, color, width: width - 20 })
            write(pen, notes[r]?.[c] ?? '', left(c) + 10, y + 29, {
              face: 'mono',
              size: size.small,
              color,
              width: width - 20,
            })
          })
        })
      })
    })
  })
  pen.y = top + 16 + 2 * (height + 4) + 14
}

const barRow = 17

/** Bars on one scale, each with the whisker of its interval. */
export function drawBars(pen: Pen, head: [string, string, string], items: Bar[]): void {
  const [names, figures, intervals] = [170, 48, 104]
  const width = textWidth - names - figures - intervals - 24
  const x = {
    bar: page.left + names,
    value: page.left + names + width + 8,
    interval: page.width - page.right - intervals,
  }
  const small = { face: 'bold', size: size.small, color: ink.quiet } as const
  room(pen, barRow * 4)
  group(pen, pen.root, 'Table', (table) => {
    group(pen, table, 'TR', (row) => {
      tag(pen, row, 'TH', () => write(pen, head[0], page.left, pen.y, { ...small, width: names }))
      tag(pen, row, 'TH', () => write(pen, head[1], x.value, pen.y, { ...small, width: figures, align: 'right' }))
      tag(pen, row, 'TH', () => write(pen, head[2], x.interval, pen.y, { ...small, width: intervals, align: 'right' }))
    })
    pen.y += 15
    for (const item of items) {
      const name = { size: size.table, width: names - 10 }
      const height = Math.max(barRow, heightOf(pen, item.name, name) + 5)
      room(pen, height)
      const y = pen.y
      decorate(pen, () => {
        const middle = y + 5.5
        pen.doc.rect(x.bar, y + 1.5, Math.max(0.8, item.share * width), 8).fill(ink.accentMid)
        if (item.interval === '') return
        pen.doc.lineWidth(0.9).strokeColor(ink.accent)
        pen.doc
          .moveTo(x.bar + item.low * width, middle)
          .lineTo(x.bar + item.high * width, middle)
          .stroke()
      })
      group(pen, table, 'TR', (row) => {
        tag(pen, row, 'TD', () => write(pen, item.name, page.left, y, name))
        const figure = { face: 'mono', size: size.table, align: 'right' } as const
        tag(pen, row, 'TD', () => write(pen, item.value, x.value, y, { ...figure, width: figures }))
        tag(pen, row, 'TD', () =>
          write(pen, item.interval, x.interval, y, { ...figure, size: size.small, color: ink.quiet, width: intervals }),
        )
      })
      pen.y = y + height
    }
  })
  pen.y += 8
}

type Square = { x: number; top: number; width: number }

function drawPlot(pen: Pen, plot: Plot, half: string, { x, top, width }: Square): void {
  const { doc } = pen
  const side = width - 34
  const [left, bottom] = [x + 26, top + side]
  const at = ([px, py]: [number, number]) => [left + px * side, bottom - py * side] as const
  doc.lineWidth(0.6).strokeColor(ink.line)
  for (const step of [0, 0.25, 0.5, 0.75, 1]) {
    doc
      .moveTo(...at([0, step]))
      .lineTo(...at([1, step]))
      .stroke()
    doc
      .moveTo(...at([step, 0]))
      .lineTo(...at([step, 1]))
      .stroke()
  }
  doc
    .strokeColor(ink.strongLine)
    .dash(3, { space: 3 })
    .moveTo(...at([0, 0]))
    .lineTo(...at([1, 1]))
    .stroke()
    .undash()
  const [first, ...others] = plot.points
  if (first) {
    doc
      .lineWidth(1.6)
      .strokeColor(ink.accent)
      .lineJoin('round')
      .moveTo(...at(first))
    for (const point of others) doc.lineTo(...at(point))
    doc.stroke()
    if (plot.dots) for (const point of plot.points) doc.circle(...at(point), 2.4).fill(ink.accent)
  }
  const small = { face: 'mono', size: 6.5, color: ink.quiet } as const
  for (const step of [0, 0.5, 1]) {
    const mark = step === 0.5 ? half : String(step)
    write(pen, mark, left - 24, bottom - step * side - 4, { ...small, width: 20, align: 'right' })
    write(pen, mark, left + step * side - 10, bottom + 5, { ...small, width: 20, align: 'center' })
  }
  write(pen, `${plot.x} →`, left, bottom + 15, { size: size.small, color: ink.quiet, width: side, align: 'right' })
  write(pen, `↑ ${plot.y}`, left, top - 13, { size: size.small, color: ink.quiet, width: side })
}

/** Square plots side by side, each with its title, what it shows in words, and axes from 0 to 1. */
export function drawPlots(pen: Pen, items: Plot[], half: string): void {
  const gap = 24
  const width = (textWidth - gap * (items.length - 1)) / items.length
  const summary = { size: size.small, color: ink.soft, width } as const
  const words = Math.max(...items.map((item) => heightOf(pen, item.summary, summary)))
  room(pen, width + words + 62)
  const top = pen.y + 4
  items.forEach((plot, i) => {
    const x = page.left + i * (width + gap)
    tag(pen, pen.root, 'P', () => {
      write(pen, plot.title, x, top, { face: 'bold', size: size.topic, width })
      write(pen, plot.summary, x, top + 16, summary)
    })
    tag(
      pen,
      pen.root,
      'Figure',
      () => drawPlot(pen, plot, half, { x, top: top + words + 38, width }),
      `${plot.title} ${plot.summary}`,
    )
  })
  pen.y = top + words + width + 46
}
