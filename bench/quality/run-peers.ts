import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RowSplit } from '@/lib/ml'
import type { QualitySet } from './sets'

/** One learner on one split. */
export interface Score {
  learner: string
  split: number
  seconds: number
  auc: number
  logLoss: number
}

const bytes = (array: Uint32Array | Float64Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** What Python's learners reach on the same splits; empty where `BENCH_PYTHON` (python3) has none of them. */
export function runPeers({ frame, labels }: QualitySet, splits: RowSplit[]): Score[] {
  const folder = mkdtempSync(join(tmpdir(), 'aval-quality-'))
  try {
    writeFileSync(join(folder, 'x.bin'), Buffer.concat(frame.columns.map(bytes)))
    writeFileSync(join(folder, 'y.bin'), labels)
    writeFileSync(
      join(folder, 'categories.json'),
      JSON.stringify(frame.features.map(({ categories }) => categories.length)),
    )
    splits.forEach(({ train, test }, split) => {
      writeFileSync(join(folder, `train${split}.bin`), bytes(train))
      writeFileSync(join(folder, `test${split}.bin`), bytes(test))
    })
    const script = fileURLToPath(new URL('./peers.py', import.meta.url))
    const args = [script, folder, frame.rows, frame.columns.length, splits.length].map(String)
    const python = process.env['BENCH_PYTHON'] ?? 'python3'
    const { status, stdout } = spawnSync(python, args, {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    })
    return status === 0
      ? stdout
          .trim()
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Score)
      : []
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
