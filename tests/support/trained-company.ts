import { beforeAll } from 'vitest'
import { openDataset, sampleRows } from './datasets'
import { until } from './poll'
import { type Answer, type Call, registerCompany, useServer } from './server'

type Job = { status: string; model_id: string | null }
type Order = { order_id: string; features: Record<string, unknown> }

/** A company whose data set is complete and whose first version is trained and active. */
export type TrainedCompany = { call: Call; companyId: string; datasetId: string; jobId: string; modelId: string }

/** Waits for a training and gives its version's id. */
export async function modelOf(call: Call, jobId: string): Promise<string> {
  const job = await until(`training ${jobId}`, async () => {
    const { body } = await call<Job>('GET', `/training-jobs/${jobId}`)
    return ['queued', 'running'].includes(body.status) ? undefined : body
  })
  if (!job.model_id) throw new Error(`training ended ${job.status}`)
  return job.model_id
}

/** Trains another tree and gives its version's id. */
export async function retrain(call: Call, datasetId: string, options: Record<string, number> = {}): Promise<string> {
  const json = { dataset_id: datasetId, algorithm: 'tree', options }
  const { body } = await call<{ training_job_id: string }>('POST', '/models', { json })
  return modelOf(call, body.training_job_id)
}

/** Fills a data set of 1,000 made-up orders and completes it. */
export async function completeDataset(call: Call): Promise<{ datasetId: string; jobId: string }> {
  const datasetId = await openDataset(call, { label_meaning: 'analyst_decision' })
  for (const sequence of [0, 1]) {
    const items = sampleRows(500, sequence * 500)
    await call('POST', `/datasets/${datasetId}/batches`, { json: { sequence, items } })
  }
  const { body } = await call<{ training_job_id: string }>('POST', `/datasets/${datasetId}/complete`)
  return { datasetId, jobId: body.training_job_id }
}

async function trainedCompany(baseUrl: string): Promise<TrainedCompany> {
  const { call, companyId } = await registerCompany(baseUrl)
  const { datasetId, jobId } = await completeDataset(call)
  return { call, companyId, datasetId, jobId, modelId: await modelOf(call, jobId) }
}

/** A server for the tests of one file, with a trained company and a stranger's empty one. */
export function useTrainedCompany() {
  const server = useServer()
  const context = {} as TrainedCompany & { stranger: Call; baseUrl: string }
  beforeAll(async () => {
    Object.assign(context, await trainedCompany(server.baseUrl), { baseUrl: server.baseUrl })
    context.stranger = (await registerCompany(server.baseUrl)).call
  })
  return context
}

/** An order that the example's model rejects, and one that it approves. */
export const badOrder = { order_id: 'ruim-1', features: { risco: 95, valor: 10, uf: 'SP', bom: false } }
export const goodOrder = { order_id: 'bom-1', features: { risco: 5, valor: 900, uf: 'MG', bom: true } }

/** So many made-up orders, as the items of a batch. */
export const orders = (count: number) =>
  sampleRows(count).map(({ pedid, status: _, ...features }) => ({ order_id: pedid, features }))

export const decide = <T = Record<string, unknown>>(call: Call, order: Order): Promise<Answer<T>> =>
  call<T>('POST', '/decisions', { json: order })

/** The id of a new decision. */
export async function decided(call: Call, order: Order = badOrder): Promise<string> {
  const { status, body, text } = await decide<{ decision_id: string }>(call, order)
  if (status !== 200) throw new Error(`deciding answered ${status}: ${text}`)
  return body.decision_id
}

/** A token of the company with these scopes alone, as a client. */
export async function scoped(company: { call: Call }, scope: string[]): Promise<Call> {
  const { body } = await company.call<{ token: string }>('POST', '/tokens', {
    json: { name: 'restrito', scope, expires_in_days: 1 },
  })
  return ((method, path, options) => company.call(method, path, { ...options, token: body.token })) as Call
}
