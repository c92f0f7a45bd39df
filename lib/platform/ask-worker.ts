import type { Worker } from 'node:worker_threads'

/**
 * Waits for the next message of a worker thread; ends the thread when it says nothing in time.
 * @param start sends it what to do; a thread that works on its `workerData` needs none
 * @throws Error when the thread fails, ends or takes longer than `limitMs`
 */
export function answerOf<T>(worker: Worker, limitMs: number, start?: () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      act()
    }
    const onMessage = (message: T) => settle(() => resolve(message))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`the thread ended with ${code}`)))
    const timer = setTimeout(() => {
      settle(() => void worker.terminate().finally(() => reject(new Error(`the thread took over ${limitMs} ms`))))
    }, limitMs)
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    start?.()
  })
}
