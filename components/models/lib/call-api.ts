/** What the API refused, in the reader's language. */
export class CallError extends Error {
  readonly status: number
  readonly requestId: string | undefined
  constructor(status: number, detail: string, requestId?: string) {
    super(detail)
    this.name = 'CallError'
    this.status = status
    this.requestId = requestId
  }
}

type Problem = { detail?: string; request_id?: string; errors?: { message: string }[] }
type Call = { method?: 'GET' | 'POST' | 'PATCH'; body?: unknown; signal?: AbortSignal }

/**
 * Calls the product's own API with the session's cookie.
 * @throws CallError with the problem's words; status 0 when there is no network.
 */
export async function callApi<T>(path: string, { method = 'GET', body, signal }: Call = {}): Promise<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const init: RequestInit = method === 'GET' ? {} : { method, headers, body: JSON.stringify(body ?? {}) }
  const response = await fetch(`/api/v1${path}`, { ...init, ...(signal && { signal }) }).catch((fault: unknown) => {
    if (signal?.aborted) throw fault
    throw new CallError(0, '')
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => ({}))) as Problem
  const detail = problem.errors?.map(({ message }) => message).join(' ') || problem.detail || ''
  throw new CallError(response.status, detail, problem.request_id)
}
