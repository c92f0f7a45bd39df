import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { heightOf, type Pen, room, rule, tag, widthOf, write } from '../../../platform/pdf/pen.ts'
import type { Ratio } from '../sheet/blocks.ts'

const gap = 12
const figureSize = 17

/** The ratios side by side: name, figure, and under it what it rests on. */
export function drawRatios(pen: Pen, items: readonly Ratio[]): void {
  const width = (textWidth - gap * (items.length - 1)) / items.length
  const note = { size: 7, color: ink.quiet, width } as const
  const heights = items.map(({ notes }) => notes.reduce((sum, text) => sum + heightOf(pen, text, note) + 2, 0))
  const tall = 48 + Math.max(0, ...heights)
  room(pen, tall)
  const top = pen.y
  items.forEach(({ label, value, notes }, place) => {
    const x = page.left + place * (width + gap)
    rule(pen, top, ink.text, x, x + width)
    // A long figure, as of minutes, gets smaller type rather than a second line.
    const natural = widthOf(pen, value, 'mono', figureSize)
    const fitting = natural > width ? (figureSize * width) / natural - 0.2 : figureSize
    tag(pen, pen.root, 'P', () => {
      write(pen, label, x, top + 6, { face: 'bold', size: size.small, color: ink.soft, width })
      write(pen, value, x, top + 20 + (figureSize - fitting), { face: 'mono', size: fitting, width })
      let y = top + 45
      for (const text of notes) {
        write(pen, text, x, y, note)
        y += heightOf(pen, text, note) + 2
      }
    })
  })
  pen.y = top + tall + 10
}
