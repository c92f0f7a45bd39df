/** A table as it reads: texts are raw. */
export type Table = {
  kind: 'table'
  head: string[]
  rows: string[][]
  /** So many first columns are words, the rest figures. */
  words: number
  /** Narrower than the page: few columns of short words. */
  narrow?: boolean
  /** Row to set off. */
  strong?: number
}

/** What runs along the foot of each page: `page` with `{page}` and `{pages}` to be filled in. */
export type Foot = { text: string; page: string }
