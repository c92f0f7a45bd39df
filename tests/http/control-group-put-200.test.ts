import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Reply = { running: boolean; share_percentage: number; group: { ended_at: string | null; reason: string } | null }

it('a control group starts, changes and ends, each in the trail', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = await call<Reply>('GET', '/control-group')
  expect(before).toMatchObject({ status: 200, body: { running: false, share_percentage: 0, group: null } })
  const put = (json: Record<string, unknown>) => call<Reply>('PUT', '/control-group', { json })
  const started = await put({ share_percentage: 12.5, reason: 'medir o retorno' })
  expect(started.status).toBe(200)
  expect(started.body).toMatchObject({
    running: true,
    share_percentage: 12.5,
    group: { ended_at: null, reason: 'medir o retorno', customers: { control: 0, treated: 0, outside: 0 } },
  })
  expect((await put({ share_percentage: 12.5 })).body).toEqual(started.body)
  expect((await put({ share_percentage: 20 })).body).toMatchObject({ running: true, share_percentage: 20 })
  const ended = await put({ share_percentage: 0 })
  expect(ended.body).toMatchObject({ running: false, share_percentage: 0 })
  expect(ended.body.group?.ended_at).not.toBeNull()
  const { body } = await call<{ data: { action: string }[] }>('GET', '/audit-log?limit=20')
  const told = body.data.map(({ action }) => action).filter((action) => action.startsWith('control_group.'))
  expect(told.sort()).toEqual([...Array(2).fill('control_group.ended'), ...Array(2).fill('control_group.started')])
})
