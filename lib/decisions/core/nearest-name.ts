/** Edits (insert, delete, replace) between two texts, given up past `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[b.length] as number
}

const folded = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The known name that `asked` was probably meant to be: the same but for case and marks, or a few letters off. */
export function nearestName(asked: string, known: Iterable<string>): string | null {
  const wanted = folded(asked)
  const most = Math.min(3, Math.floor(wanted.length / 3))
  let best: string | null = null
  let bestDistance = most + 1
  for (const name of known) {
    const distance = editDistance(wanted, folded(name), most)
    if (distance >= bestDistance) continue
    best = name
    bestDistance = distance
  }
  return best
}
