import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auc, predictRows, splitRows, trainTree } from '@/lib/ml'
import { sampleRows } from '@/tests/support/samples'
import { type Figure, median, timed } from './measure'
import { type Synthetic, synthetic } from './synthetic'

/** Fits scikit-learn's tree on the same rows; JSON of its seconds and AUC on standard output. */
const peer = `
import json, sys, time, numpy as np
from sklearn.tree import DecisionTreeClassifier
from sklearn.metrics import roc_auc_score
folder, rows, columns, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
X = np.fromfile(folder + '/x.bin', dtype='<f8').reshape(columns, rows).T.astype(np.float32).copy(order='C')
y = np.fromfile(folder + '/y.bin', dtype='u1')
train = np.fromfile(folder + '/train.bin', dtype='<u4'); test = np.fromfile(folder + '/test.bin', dtype='<u4')
Xt, yt = X[train], y[train]
seconds = []
for _ in range(runs):
    start = time.perf_counter()
    tree = DecisionTreeClassifier(max_depth=8, min_samples_leaf=50, random_state=42).fit(Xt, yt)
    seconds.append(time.perf_counter() - start)
print(json.dumps({'seconds': seconds, 'auc': roc_auc_score(y[test], tree.predict_proba(X[test])[:, 1])}))
`

/** The shipped sample; approve = did not default. */
export function taiwan(): Synthetic {
  const rows = sampleRows('taiwan-credit-default')
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'default_next_month')
  const columns = names.map((name) => Float64Array.from(rows, (row) => Number(row[name])))
  const labels = Uint8Array.from(rows, (row) => (row['default_next_month'] === 0 ? 1 : 0))
  const features = names.map((name) => ({ name, type: 'number' as const, monotone: 0 as const, categories: [] }))
  return { frame: { rows: rows.length, features, columns }, labels }
}

function scikit(data: Synthetic, split: { train: Uint32Array; test: Uint32Array }, runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'))
  try {
    const { frame, labels } = data
    writeFileSync(join(folder, 'x.bin'), Buffer.concat(frame.columns.map((column) => Buffer.from(column.buffer))))
    writeFileSync(join(folder, 'y.bin'), labels)
    writeFileSync(
      join(folder, 'train.bin'),
      Buffer.from(split.train.buffer, split.train.byteOffset, split.train.byteLength),
    )
    writeFileSync(
      join(folder, 'test.bin'),
      Buffer.from(split.test.buffer, split.test.byteOffset, split.test.byteLength),
    )
    const args = ['-c', peer, folder, frame.rows, frame.columns.length, runs].map(String)
    const python = process.env['BENCH_PYTHON'] ?? 'python3'
    const { status, stdout } = spawnSync(python, args, {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    })
    return status === 0 ? (JSON.parse(stdout) as { seconds: number[]; auc: number }) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(name: string, data: Synthetic, runs: number): Promise<Figure[]> {
  const split = splitRows(data.labels)
  const options = { maxDepth: 8, minLeaf: 50 }
  let model = trainTree(data.frame, data.labels, split.train, options)
  const seconds = await timed(runs, () => {
    model = trainTree(data.frame, data.labels, split.train, options)
  })
  const held = Uint8Array.from(split.test, (row) => data.labels[row] ?? 0)
  const ours = auc(held, predictRows(model, data.frame, split.test))
  const own: Figure = {
    what: `train one tree, ${name}`,
    value: `${median(seconds).toFixed(3)} s`,
    note: `AUC ${ours.toFixed(4)}`,
  }
  const other = scikit(data, split, runs)
  if (!other) return [own, { what: 'scikit-learn', value: 'not on this machine' }]
  const ratio = median(seconds) / median(other.seconds)
  const theirs = {
    what: `  scikit-learn, ${name}`,
    value: `${median(other.seconds).toFixed(3)} s`,
    note: `AUC ${other.auc.toFixed(4)}`,
  }
  return [own, theirs, { what: `  ratio, ${name}`, value: `${ratio.toFixed(2)}×`, note: 'medians of the same run' }]
}

/** One tree of depth 8, 50 rows a leaf, against scikit-learn on the same rows where `python3` has it. */
export async function benchTraining(): Promise<Figure[]> {
  const small = await compare('Taiwan 21,000 × 23', taiwan(), 7)
  // 500,000 rows of which 70 % train.
  return [...small, ...(await compare('synthetic 350,000 × 33', synthetic(500_000, 33), 3))]
}
