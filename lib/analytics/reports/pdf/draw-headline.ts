import { ink, page, size, textWidth } from '../../../platform/pdf/ink.ts'
import { heightOf, type Pen, rule, tag, write } from '../../../platform/pdf/pen.ts'
import type { Headline } from '../sheet/blocks.ts'

const tones = { good: ink.accent, bad: ink.negative, plain: ink.soft } as const
const amountSize = 34

/** The answer in large type, and beside each other what it is measured against. */
export function drawHeadline(pen: Pen, { label, amount, finding, tone, facts }: Headline): void {
  const small = { size: size.small, color: ink.quiet, width: textWidth } as const
  tag(pen, pen.root, 'P', () => write(pen, label, page.left, pen.y, { ...small, face: 'bold' }))
  pen.y += 13
  tag(pen, pen.root, 'P', () =>
    write(pen, amount, page.left, pen.y, { face: 'mono', size: amountSize, width: textWidth }),
  )
  pen.y += 44
  tag(pen, pen.root, 'P', () =>
    write(pen, finding, page.left, pen.y, { face: 'bold', size: 12, color: tones[tone], width: textWidth }),
  )
  pen.y += 26
  const gap = 16
  const width = (textWidth - gap * (facts.length - 1)) / Math.max(1, facts.length)
  const note = { size: size.small, color: ink.quiet, width } as const
  const top = pen.y
  facts.forEach((fact, place) => {
    const x = page.left + place * (width + gap)
    rule(pen, top, ink.strongLine, x, x + width)
    tag(pen, pen.root, 'P', () => {
      write(pen, fact.label, x, top + 6, { ...note, face: 'bold' })
      write(pen, fact.value, x, top + 17, { face: 'mono', size: 10.5, width })
      write(pen, fact.note, x, top + 33, note)
    })
  })
  const notes = facts.map((fact) => heightOf(pen, fact.note, note))
  pen.y = top + 33 + Math.max(0, ...notes) + 16
}
