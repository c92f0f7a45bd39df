import type { Call } from './server'

/** A schedule as the API takes it. */
export const scheduleJson = {
  name: 'Relatório semanal',
  cadence: 'weekly',
  weekday: 1,
  hour: 8,
  recipients: ['ana@example.com'],
  formats: ['csv'],
}

/** Two schedules of a company: one to be changed, one to be deleted. */
export async function reportWorld(call: Call): Promise<[kept: string, disposable: string]> {
  const make = async () => {
    const { status, body } = await call<{ schedule_id: string }>('POST', '/report-schedules', { json: scheduleJson })
    if (status !== 201) throw new Error(`no schedule: ${status}`)
    return body.schedule_id
  }
  return [await make(), await make()]
}
