import type { CreatePayload } from '@/components/datasets/core/payload'
import { type Refused, readRejections } from '@/components/datasets/core/read-rejections'
import type { DatasetDetail, DatasetSummary, TrainingJob } from '@/components/datasets/types'
import { CallError, callApi, callErrorOf } from '@/components/lib/call-api'

export { CallError }
export type Uploaded = { dataset_id: string; training_job_id: string; rows_total: number; rejected_total: number }

const getDataset = (id: string, signal?: AbortSignal) => callApi<DatasetDetail>(`/datasets/${id}`, { signal })
/**
 * How far a data set is, without the profile that `getDataset` works out each time: among the newest few, where one
 * that is being sent stands, else by itself.
 */
export async function getProgress(id: string, signal?: AbortSignal): Promise<DatasetSummary> {
  const { data } = await callApi<{ data: DatasetSummary[] }>('/datasets?limit=3', { signal })
  return data.find(({ dataset_id }) => dataset_id === id) ?? getDataset(id, signal)
}

export const createDataset = (payload: CreatePayload) =>
  callApi<{ dataset_id: string }>('/datasets', { method: 'POST', body: payload })
export const getTrainingJob = (id: string, signal?: AbortSignal) =>
  callApi<TrainingJob>(`/training-jobs/${id}`, { signal })
export const cancelTraining = (id: string) => callApi<TrainingJob>(`/training-jobs/${id}/cancel`, { method: 'POST' })
export const trainAgain = (datasetId: string) =>
  callApi<{ training_job_id: string }>('/models', { method: 'POST', body: { dataset_id: datasetId } })

/** @throws CallError; a data set that is gone already is no fault. */
export async function deleteDataset(id: string): Promise<void> {
  await callApi(`/datasets/${id}`, { method: 'DELETE' }).catch((fault: unknown) => {
    if (!(fault instanceof CallError && fault.status === 404)) throw fault
  })
}

const rejectionCharacters = 200_000

/** The refused cells, as many as fit into the first 200,000 characters of their file. */
export async function getRejections(id: string, signal: AbortSignal): Promise<Refused[]> {
  const response = await fetch(`/api/v1/datasets/${id}/rejections`, { signal })
  const reader = response.ok ? response.body?.getReader() : undefined
  if (!reader) return []
  const decoder = new TextDecoder()
  let text = ''
  let whole = false
  while (text.length < rejectionCharacters && !whole) {
    const { done, value } = await reader.read()
    whole = done
    text += decoder.decode(value, { stream: !done })
  }
  await reader.cancel()
  return readRejections(text, whole)
}

type Sending = { file: Blob; query: string; onSent: (bytes: number) => void; signal: AbortSignal }

/**
 * Sends a file as it is. A request rather than `fetch`, because only it tells how much has gone out.
 * @throws CallError; status 0 when the connection broke. DOMException `AbortError` when `signal` says so.
 */
export function sendFile({ file, query, onSent, signal }: Sending): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const end = (settle: () => void) => () => {
      signal.removeEventListener('abort', stop)
      settle()
    }
    request.open('POST', `/api/v1/datasets/upload?${query}`)
    request.setRequestHeader('content-type', 'text/csv')
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onabort = end(() => reject(new DOMException('', 'AbortError')))
    request.onerror = end(() => reject(new CallError(0)))
    request.onload = end(() => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as Uploaded)
      else reject(callErrorOf(request.status, request.responseText))
    })
    signal.addEventListener('abort', stop)
    request.send(file)
  })
}
