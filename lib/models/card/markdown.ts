import type { Block, Card } from './blocks'

const inWord = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** Names are the customer's words: nothing in them may turn into Markdown or HTML. */
export const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*[\]|~]/g, (c) => `\\${c}`)
    .replaceAll(inWord, '\\_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^([#+>=-]|\d+[.)])/, '\\$1')

function table(head: string[], rows: string[][], words: number): string {
  const line = (cells: string[]) => `| ${cells.map(plain).join(' | ')} |`
  const rule = `| ${head.map((_, i) => (i < words ? '---' : '---:')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const bullets = (items: string[]) => items.map((item) => `- ${item}`).join('\n')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'section':
      return `## ${plain(block.text)}`
    case 'topic':
      return `### ${plain(block.text)}`
    case 'text':
      return block.tone === 'warning' ? `> ${plain(block.text)}` : plain(block.text)
    case 'list':
      return bullets(block.items.map(plain))
    case 'facts':
      return bullets(block.items.map(([name, value]) => `**${plain(name)}**: ${plain(value)}`))
    case 'figures':
      return bullets(
        block.items.map(({ label, value, note }) => `**${plain(label)}**: ${plain(value)} (${plain(note)})`),
      )
    case 'matrix': {
      const rows = block.labels.map((label, i) => {
        const [counts, notes] = [block.counts[i] ?? [], block.notes[i] ?? []]
        return [label, ...counts.map((count, j) => `${count} (${notes[j]})`)]
      })
      return table([block.corner, ...block.labels], rows, 1)
    }
    case 'bars':
      return table(
        block.head,
        block.items.map(({ name, value, interval }) => [name, value, interval]),
        1,
      )
    case 'plots':
      return block.items.map(({ title, summary }) => `**${plain(title)}**: ${plain(summary)}`).join('\n\n')
    case 'table':
      return table(block.head, block.rows, block.words)
  }
}

/** The card in Markdown (GitHub's tables), section by section. */
export function* cardMarkdown({ title, subtitle, blocks }: Card): Generator<string> {
  yield `# ${plain(title)}\n\n${plain(subtitle)}\n`
  for (const block of blocks) yield `\n${blockText(block)}\n`
}
