import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { type Pen, room, tag, write } from '../../../platform/pdf/pen.ts'
import type { Chart, Line } from '../sheet/blocks.ts'

const height = 230
/** Room for the figures on the left and the lines' own names on the right. */
const sides = { left: 52, right: 84 }
const nameHeight = 21

const looks = {
  now: { color: ink.accent, width: 2, dash: 0 },
  previous: { color: '#8d8a82', width: 1.1, dash: 0 },
  target: { color: ink.caution, width: 1.1, dash: 4 },
} as const

type Frame = { left: number; right: number; top: number; bottom: number }

function drawGrid({ doc }: Pen, chart: Chart, { left, right, top, bottom }: Frame): void {
  doc.lineWidth(0.5).strokeColor(ink.line)
  for (const { at } of chart.y) {
    const y = bottom - at * (bottom - top)
    doc.moveTo(left, y).lineTo(right, y).stroke()
  }
}

function drawLine({ doc }: Pen, line: Line, { left, right, top, bottom }: Frame): void {
  const { color, width, dash } = looks[line.style]
  const [first, ...others] = line.points.map(
    ([x, y]) => [left + x * (right - left), bottom - y * (bottom - top)] as const,
  )
  if (!first) return
  doc
    .lineWidth(width)
    .strokeColor(color)
    .lineJoin('round')
    .moveTo(...first)
  for (const point of others) doc.lineTo(...point)
  if (dash > 0) doc.dash(dash, { space: 3 })
  doc.stroke()
  if (dash > 0) doc.undash()
  const end = others.at(-1) ?? first
  if (line.style === 'now') doc.circle(...end, 3).fill(color)
}

/** Names stand at their line's end, moved apart where they would lie on each other. */
function placesOf(lines: readonly Line[], { top, bottom }: Frame): { line: Line; y: number }[] {
  const placed = lines
    .map((line) => ({ line, y: bottom - (line.points.at(-1)?.[1] ?? 0) * (bottom - top) - nameHeight / 2 }))
    .sort((a, b) => a.y - b.y)
  for (const [place, item] of placed.entries()) {
    const before = placed[place - 1]
    if (before) item.y = Math.max(item.y, before.y + nameHeight + 2)
  }
  const over = (placed.at(-1)?.y ?? 0) + nameHeight - bottom - 8
  // Where the lowest would leave the frame, all that touch move up with it.
  for (let place = placed.length - 1, y = bottom + 8 - nameHeight; over > 0 && place >= 0; place -= 1) {
    const item = placed[place]
    if (!item || item.y <= y) break
    item.y = y
    y -= nameHeight + 2
  }
  return placed
}

/** Lines on one pair of axes, each named at its end, under a title and a sentence that says what they show. */
export function drawChart(pen: Pen, chart: Chart): void {
  room(pen, height + 70)
  tag(pen, pen.root, 'P', () => {
    write(pen, chart.title, page.left, pen.y, { face: 'bold', size: size.topic, width: textWidth })
  })
  pen.y += 20
  const frame: Frame = {
    left: page.left + sides.left,
    right: page.width - page.right - sides.right,
    top: pen.y + 4,
    bottom: pen.y + height,
  }
  const draw = () => {
    drawGrid(pen, chart, frame)
    const small = { face: 'mono', size: 6.5, color: ink.quiet } as const
    for (const { at, label } of chart.y) {
      const y = frame.bottom - at * (frame.bottom - frame.top) - 4
      write(pen, label, page.left, y, { ...small, width: sides.left - 8, align: 'right' })
    }
    for (const { at, label } of chart.x) {
      const x = frame.left + at * (frame.right - frame.left)
      write(pen, label, x - 22, frame.bottom + 6, { ...small, width: 44, align: 'center' })
    }
    for (const style of ['previous', 'target', 'now'] as const) {
      for (const line of chart.lines) if (line.style === style) drawLine(pen, line, frame)
    }
    for (const { line, y } of placesOf(chart.lines, frame)) {
      const [name = '', amount = ''] = line.label.split('\n')
      const { color } = looks[line.style]
      const width = sides.right - 10
      write(pen, name, frame.right + 10, y, { face: 'bold', size: 7, color, width })
      write(pen, amount, frame.right + 10, y + 9, { face: 'mono', size: 7, color, width })
    }
  }
  tag(pen, pen.root, 'Figure', draw, `${chart.title}. ${chart.summary}`)
  pen.y = frame.bottom + 28
}
