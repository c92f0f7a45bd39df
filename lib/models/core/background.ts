import type { Background } from '../../ml/index.ts'
import { asDoubles, openFramed, packFramed } from './framed.ts'

export const packBackground = ({ columns, labels, probabilities }: Background): Uint8Array =>
  packFramed({}, [labels, probabilities, ...columns])

export function unpackBackground(packed: Uint8Array): Background {
  const { sections } = openFramed(packed)
  const [labels, probabilities, ...columns] = sections as [Section, Section, ...Section[]]
  return { labels, probabilities: asDoubles(probabilities), columns: columns.map(asDoubles) }
}

type Section = Uint8Array<ArrayBuffer>
