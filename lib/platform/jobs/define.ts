import type { z } from 'zod'
import { singleton } from '../singleton'

/** What a running job may do besides its work. */
export type JobControl = {
  jobId: string
  companyId: string
  attempt: number
  /** Aborted when somebody cancels the job, the lease is lost, or the process shuts down. */
  signal: AbortSignal
  /** Stores progress (0–1) and stage, at most a few times a second; safe to call often. */
  report: (progress: number, stage: string) => void
  now: () => number
}

/** A job is a name, a schema and a handler, idempotent by key. Its result is stored with it. */
export type JobDefinition<S extends z.ZodType = z.ZodType> = {
  name: string
  payload: S
  /** Running at once in one process. */
  concurrency?: number
  handler: (payload: z.output<S>, control: JobControl) => Promise<unknown>
  /** Told once, when the last attempt failed or the job was cancelled. */
  onEnd?: (
    payload: z.output<S>,
    end: { companyId: string; state: 'failed' | 'cancelled'; errorCode: string },
  ) => Promise<void>
}

const registry = () => singleton('job-definitions', () => new Map<string, JobDefinition>())

export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition
}

/** Makes the runner of this process take jobs of these kinds. */
export function registerJobs(definitions: JobDefinition[]): void {
  for (const definition of definitions) registry().set(definition.name, definition)
}

export const jobDefinitions = (): ReadonlyMap<string, JobDefinition> => registry()
