import { ink, page, size, textWidth } from './ink.ts'
import { decorate, group, heightOf, type Pen, room, rule, tag, write } from './pen.ts'

/** Lines of more than seventy characters are hard to follow. */
const proseWidth = Math.min(textWidth, 440)

/** `after` is what must fit under the heading on its page. */
export function drawSection(pen: Pen, text: string, after: number): void {
  room(pen, 44 + after)
  if (pen.y > page.top) pen.y += 14
  rule(pen, pen.y, ink.text)
  pen.y += 9
  const style = { face: 'bold', size: size.section, width: textWidth } as const
  tag(pen, pen.root, 'H2', () => write(pen, text, page.left, pen.y, style))
  pen.y += heightOf(pen, text, style) + 7
}

export function drawTopic(pen: Pen, text: string, after: number): void {
  room(pen, 26 + after)
  pen.y += 6
  const style = { face: 'bold', size: size.topic, width: textWidth } as const
  tag(pen, pen.root, 'H3', () => write(pen, text, page.left, pen.y, style))
  pen.y += heightOf(pen, text, style) + 3
}

export function drawText(pen: Pen, text: string, tone?: 'warning' | 'quiet'): void {
  const warning = tone === 'warning'
  const inset = warning ? 12 : 0
  const style = {
    size: size.text,
    color: warning ? ink.caution : tone === 'quiet' ? ink.quiet : ink.soft,
    width: proseWidth - 2 * inset,
  }
  const height = heightOf(pen, text, style)
  room(pen, height + 2 * inset)
  if (warning) {
    decorate(pen, () => {
      pen.doc.roundedRect(page.left, pen.y, proseWidth, height + 16, 3).fill(ink.cautionTint)
      pen.doc.rect(page.left, pen.y, 3, height + 16).fill(ink.caution)
    })
  }
  const y = pen.y + (warning ? 8 : 0)
  tag(pen, pen.root, 'P', () => write(pen, text, page.left + inset, y, style))
  pen.y += height + (warning ? 24 : 7)
}

export function drawList(pen: Pen, items: string[]): void {
  group(pen, pen.root, 'L', (list) => {
    for (const item of items) {
      const style = { size: size.text, color: ink.soft, width: proseWidth - 14 }
      const height = heightOf(pen, item, style)
      room(pen, height)
      group(pen, list, 'LI', (entry) => {
        tag(pen, entry, 'Lbl', () => write(pen, '–', page.left, pen.y, { ...style, color: ink.quiet, width: 10 }))
        tag(pen, entry, 'LBody', () => write(pen, item, page.left + 14, pen.y, style))
      })
      pen.y += height + 4
    }
  })
  pen.y += 4
}

export function drawFacts(pen: Pen, items: [string, string][]): void {
  const names = 150
  const name = { size: size.table, color: ink.quiet, width: names - 10 }
  group(pen, pen.root, 'Table', (table) => {
    for (const [label, value] of items) {
      const technical = /^[\w-]{16,}$/.test(value)
      const style = {
        face: technical ? 'mono' : 'sans',
        size: technical ? 7.6 : size.text,
        width: textWidth - names,
      } as const
      const height = Math.max(heightOf(pen, label, name), heightOf(pen, value, style)) + 5
      room(pen, height)
      group(pen, table, 'TR', (row) => {
        tag(pen, row, 'TH', () => write(pen, label, page.left, pen.y + 0.8, name))
        tag(pen, row, 'TD', () => write(pen, value, page.left + names, pen.y, style))
      })
      pen.y += height
    }
  })
  pen.y += 6
}
