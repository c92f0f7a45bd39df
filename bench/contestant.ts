import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { splitRows } from '@/lib/ml'
import type { Synthetic } from './synthetic'

/** One training of a contestant. */
export interface Round {
  seconds: number
  cpuSeconds: number
  auc: number
  logLoss: number
  /** Most memory the training added, bytes; null where the system cannot tell. */
  addedBytes: number | null
  /** Of ours only: the whole process at its peak, the model's hash, and the jobs two threads shared up to now. */
  peakBytes?: number | null
  hash?: string
  sharedJobs?: number
}

/** Writes the data as plain arrays, 70 % of the rows for training, for the time of `work`. */
export async function withDataFolder<T>(data: Synthetic, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'))
  const bytes = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array) =>
    new Uint8Array(buffer, byteOffset, byteLength)
  try {
    const { frame, labels } = data
    const { train, test } = splitRows(labels)
    writeFileSync(join(folder, 'x.bin'), Buffer.concat(frame.columns.map(bytes)))
    writeFileSync(join(folder, 'y.bin'), labels)
    writeFileSync(join(folder, 'train.bin'), bytes(train))
    writeFileSync(join(folder, 'test.bin'), bytes(test))
    writeFileSync(join(folder, 'shape.json'), JSON.stringify([frame.rows, frame.columns.length]))
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A process that trains once for every line it gets and answers each with a line of JSON. */
export class Contestant {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>

  constructor(command: string, args: string[]) {
    this.#child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    })
    this.#child.on('error', () => {})
    const { stdin, stdout } = this.#child
    stdin?.on('error', () => {})
    this.#lines = createInterface({ input: stdout as NonNullable<typeof stdout> })[Symbol.asyncIterator]()
  }

  /** Undefined when the process is gone, as where Python lacks the library. */
  async round(): Promise<Round | undefined> {
    this.#child.stdin?.write('go\n')
    const { value, done } = await this.#lines.next()
    return done ? undefined : (JSON.parse(value) as Round)
  }

  close(): void {
    this.#child.stdin?.end()
  }
}
