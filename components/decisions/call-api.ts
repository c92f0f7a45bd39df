/** What went wrong in words a person can act on; `faults` by field path as the API names them. */
export class CallError extends Error {
  readonly status: number
  readonly requestId: string | undefined
  readonly faults: Record<string, string>
  constructor(status: number, detail: string, requestId?: string, faults: Record<string, string> = {}) {
    super(detail)
    this.name = 'CallError'
    this.status = status
    this.requestId = requestId
    this.faults = faults
  }
}

type Problem = { detail?: string; request_id?: string; errors?: { path: string; message: string }[] }

async function toCallError(response: Response): Promise<CallError> {
  const problem = (await response.json().catch(() => ({}))) as Problem
  const faults = Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [path, message]))
  return new CallError(response.status, problem.detail ?? '', problem.request_id, faults)
}

/**
 * Calls the product's own API with the session's cookie; a body makes it a POST.
 * @throws CallError with status 0 when there is no network.
 */
export async function callApi<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify(body),
        }
  const response = await fetch(`/api/v1${path}`, { ...init, ...(signal ? { signal } : {}) }).catch((fault: unknown) => {
    if (signal?.aborted) throw fault
    throw new CallError(0, '')
  })
  if (!response.ok) throw await toCallError(response)
  return (await response.json()) as T
}
