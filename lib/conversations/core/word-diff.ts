export type WordOp = 'same' | 'removed' | 'added'
export type WordPiece = { op: WordOp; text: string }

/** Placeholders, words with the punctuation that hangs on them, and the blanks between. */
const tokens = (text: string) => text.match(/\{\{[^}]*\}\}|\s+|[^\s{]+|\{/g) ?? []

/** Lengths of the longest common subsequences of all tails of two lists. */
export function commonTails<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const equal = same(a[i] as T, b[j] as T)
      const [down, right] = [table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0]
      const row = table[i]
      if (row) row[j] = equal ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  }
  return table
}

/** What changed between two texts, word by word; the pieces that are not `added` make `before`, the others `after`. */
export function wordDiff(before: string, after: string): WordPiece[] {
  const [a, b] = [tokens(before), tokens(after)]
  const tails = commonTails(a, b, (x, y) => x === y)
  const pieces: WordPiece[] = []
  const put = (op: WordOp, text: string) => {
    const last = pieces[pieces.length - 1]
    if (last?.op === op) last.text += text
    else pieces.push({ op, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      put('same', left)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0))) {
      put('removed', left)
      i += 1
    } else if (right !== undefined) {
      put('added', right)
      j += 1
    }
  }
  return joined(pieces)
}

const isBlank = ({ op, text }: WordPiece) => op === 'same' && text.trim() === ''

/** Words that changed next to each other are one change: a blank between them belongs to it on both sides. */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const result: WordPiece[] = []
  for (let at = 0; at < pieces.length; ) {
    let end = at
    while (end < pieces.length && (pieces[end]?.op !== 'same' || isBlank(pieces[end] as WordPiece))) end += 1
    while (end > at && pieces[end - 1]?.op === 'same') end -= 1
    if (end === at) {
      result.push(pieces[at] as WordPiece)
      at += 1
      continue
    }
    const run = pieces.slice(at, end)
    const side = (op: WordOp) =>
      run.flatMap((piece) => (piece.op === op || piece.op === 'same' ? piece.text : [])).join('')
    const both = run.some(({ op }) => op === 'removed') && run.some(({ op }) => op === 'added')
    if (both) result.push({ op: 'removed', text: side('removed') }, { op: 'added', text: side('added') })
    else result.push(...run)
    at = end
  }
  return result
}
