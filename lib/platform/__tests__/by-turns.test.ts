import { describe, expect, it } from 'vitest'
import { takingTurns } from '../jobs/by-turns'

const jobs = (...companies: string[]) => companies.map((companyId, id) => ({ companyId, id }))

describe('takingTurns', () => {
  it('keeps the order of one company', () => {
    expect(takingTurns().pick(jobs('a', 'a', 'a'), 2)).toMatchObject([{ id: 0 }, { id: 1 }])
  })

  it('serves a company that waits before the second job of another', () => {
    const turns = takingTurns()
    const queue = jobs('a', 'a', 'a', 'b', 'c')
    const order: number[] = []
    while (queue.length > 0) {
      const [next] = turns.pick(queue, 1)
      order.push(next?.id ?? -1)
      queue.splice(
        queue.findIndex((job) => job.id === next?.id),
        1,
      )
    }
    expect(order).toEqual([0, 3, 4, 1, 2])
  })

  it('gives no more than there are', () => {
    expect(takingTurns().pick(jobs('a'), 5)).toHaveLength(1)
    expect(takingTurns().pick([], 5)).toEqual([])
  })
})
