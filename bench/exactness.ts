import { predictMargin, shapRow, splitRows, trainBoosting } from '@/lib/ml'
import { referenceBackend } from '@/lib/ml/kernel/reference'
import { wasmBackend } from '@/lib/ml/kernel/wasm'
import { hashOf } from './hash-of'
import type { Figure } from './measure'
import { taiwan } from './training'

/** Says that all are one hash; throws when they are not, since no other figure is worth anything then. */
export function sameHash(what: string, hashes: readonly (string | undefined)[]): Figure {
  const [first] = hashes
  if (first === undefined || hashes.some((hash) => hash !== first)) {
    throw new Error(`${what}: hashes differ: ${hashes.join(', ')}`)
  }
  return { what, value: `${first.slice(0, 16)}…`, note: 'one hash: pass' }
}

const rowsExplained = 300
const target = 1e-9

/** Boosting 100 × 31 on Taiwan in WASM and in TypeScript, and how far TreeSHAP's sums are from the margin. */
export function benchExactness(): Figure[] {
  const { frame, labels } = taiwan()
  const { train, test } = splitRows(labels)
  const [wasm, plain] = [wasmBackend(), referenceBackend].map(
    (backend) => backend && trainBoosting(frame, labels, train, {}, {}, backend).model,
  )
  if (!wasm || !plain) throw new Error('no WebAssembly here')
  let worst = 0
  for (const row of test.subarray(0, rowsExplained)) {
    const values = Float64Array.from(frame.columns, (column) => column[row] as number)
    const { base, contributions } = shapRow(wasm, values)
    const sum = contributions.reduce((all, contribution) => all + contribution, base)
    worst = Math.max(worst, Math.abs(sum - predictMargin(wasm, values)))
  }
  return [
    sameHash('WASM and TypeScript, boosting, Taiwan', [hashOf(wasm), hashOf(plain)]),
    {
      what: `TreeSHAP's sum less the margin, worst of ${rowsExplained} rows`,
      value: worst.toExponential(1),
      note: `≤ ${target}: ${worst <= target ? 'pass' : 'falls short'}`,
    },
  ]
}
