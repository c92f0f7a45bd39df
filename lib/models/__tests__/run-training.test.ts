import { Worker } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import { exampleFrame } from '@/tests/support/trained-model'
import { runTraining } from '../run-training'

const input = (rows?: number) => {
  const { frame, labels } = exampleFrame(rows)
  return { frame, labels, split: { testShare: 0.3, seed: 42 }, algorithm: 'tree' as const }
}
const quiet = () => ({ signal: new AbortController().signal, onStage: () => undefined })

describe('runTraining', () => {
  it('gives the same tree, bit for bit, for the same input', async () => {
    const [a, b] = [await runTraining(input(), quiet()), await runTraining(input(), quiet())]
    expect(a.modelHash).toBe(b.modelHash)
    expect(a.modelHash).toMatch(/^[0-9a-f]{64}$/)
    expect(a.heldOutRowsHash).toBe(b.heldOutRowsHash)
    expect(a.metrics).toEqual(b.metrics)
  })

  it('hands the columns over instead of copying them', async () => {
    const given = input()
    await runTraining(given, quiet())
    expect(given.frame.columns[0]?.byteLength).toBe(0)
  })

  it('says that it was aborted once the thread is gone', async () => {
    const abort = new AbortController()
    const terminate = vi.spyOn(Worker.prototype, 'terminate')
    const run = runTraining(input(400_000), {
      signal: abort.signal,
      onStage: () => abort.abort('cancelled'),
    })
    const gone = vi.fn()
    run.catch(() => undefined)
    abort.signal.addEventListener('abort', () => void terminate.mock.results[0]?.value.then(gone))
    await expect(run).rejects.toBe('cancelled')
    expect(gone).toHaveBeenCalledTimes(1)
    terminate.mockRestore()
  })

  it('does not start when it is aborted already', async () => {
    const abort = new AbortController()
    abort.abort(new Error('gone'))
    expect(() => runTraining(input(), { signal: abort.signal, onStage: () => undefined })).toThrow('gone')
  })

  it.each([
    ['one_class', () => ({ ...input(), labels: new Uint8Array(1_200).fill(1) })],
    ['too_few_rows', () => input(10)],
    ['no_features', () => ({ ...input(), frame: { rows: 1_200, features: [], columns: [] } })],
  ])('names %s', async (reason, make) => {
    await expect(runTraining(make(), quiet())).rejects.toMatchObject({ code: 'validation_failed', reason })
  })

  it('calls everything else a crash of ours', async () => {
    const given = input()
    given.frame.columns.pop()
    await expect(runTraining(given, quiet())).rejects.toMatchObject({ code: 'internal', reason: 'training_crashed' })
  })
})
