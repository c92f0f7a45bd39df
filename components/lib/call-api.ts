/** What the API refused, in words a person can act on. */
export class CallError extends Error {
  readonly status: number
  /** The problem's reason, such as `email_taken`. */
  readonly reason: string
  readonly requestId: string | undefined
  /** Words by field path as the API names them. */
  readonly faults: Record<string, string>
  constructor(status: number, problem: Problem = {}) {
    super(problem.detail ?? '')
    this.name = 'CallError'
    this.status = status
    this.reason = problem.type?.split('#')[1] ?? ''
    this.requestId = problem.request_id
    this.faults = Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [path, message]))
  }
}

type Problem = {
  type?: string
  detail?: string
  request_id?: string
  errors?: { path: string; message: string }[]
}
type Call = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown }

/**
 * Calls the product's own API with the session's cookie.
 * @throws CallError with the problem's words; status 0 when there is no network.
 */
export async function callApi<T = void>(path: string, { method = 'GET', body }: Call = {}): Promise<T> {
  // Refusals come in the language of the page, whatever the browser prefers.
  const headers = { 'accept-language': document.documentElement.lang }
  const init: RequestInit =
    body === undefined
      ? { method, headers }
      : { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`/api/v1${path}`, init).catch(() => {
    throw new CallError(0)
  })
  if (response.status === 204) return undefined as T
  if (response.ok) return (await response.json()) as T
  throw new CallError(response.status, (await response.json().catch(() => ({}))) as Problem)
}
