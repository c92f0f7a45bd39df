import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { answerOf } from '../ask-worker'
import { Slots } from '../slots'

it('runs so many at once, lets so many wait in order and turns the others away', async () => {
  const slots = new Slots(1, 2)
  const told: number[] = []
  let release = () => {}
  const first = slots.run(() => new Promise<void>((resolve) => (release = resolve)))
  const waiting = [1, 2].map((place) => slots.run(async () => told.push(place)))
  await expect(slots.run(async () => 3)).rejects.toMatchObject({ code: 'unavailable' })
  expect(told).toEqual([])
  release()
  await Promise.all([first, ...waiting])
  expect(told).toEqual([1, 2])
  await expect(slots.run(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad')
  expect(await slots.run(async () => 4)).toBe(4)
})

it('ends a thread that says nothing in time, and tells of one that ends early', async () => {
  const endless = new Worker('setInterval(() => {}, 1000)', { eval: true })
  await expect(answerOf(endless, 50)).rejects.toThrow('over 50 ms')
  await expect(answerOf(new Worker('process.exit(3)', { eval: true }), 5_000)).rejects.toThrow('3')
})
