import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

type Persona = { number: number; key: string; version: number; selection_place: number; figures: object }

it('the ten, each with its place in the order and figures that say their range and basis', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ data: Persona[]; figures: object }>('GET', '/personas')
  expect(status).toBe(200)
  expect(body.data.map(({ number, selection_place: place }) => [number, place])).toEqual([
    [1, 7],
    [2, 9],
    [3, 10],
    [4, 8],
    [5, 3],
    [6, 2],
    [7, 5],
    [8, 4],
    [9, 1],
    [10, 6],
  ])
  expect(body.data.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['young_professional', 'middle_aged', 'senior_citizen', 'financial_stress']),
  )
  const none = {
    simulated: false,
    conversations: 0,
    successes: 0,
    success_rate: null,
    success_basis: 'payments',
    recovered_amount: 0,
    complaints: 0,
    satisfaction: null,
    satisfaction_answers: 0,
  }
  expect(body.figures).toMatchObject(none)
  expect(body.data[0]).toMatchObject({ version: 1, latest_version: 1, experiment: null, figures: none })
})

it('a range of its own', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const range = { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' }
  const { body } = await call<{ figures: object }>('GET', `/personas?${new URLSearchParams(range)}&simulated=true`)
  expect(body.figures).toMatchObject({ ...range, simulated: true })
})
