import { describe, expect, it } from 'vitest'
import { hashPassword, inPasswordSlot, passwordMatches } from '../sessions/password-hash'

describe('passwords', () => {
  it('are argon2id with 19 MiB, two passes, one lane and a salt of their own', async () => {
    const [one, other] = await Promise.all([hashPassword('uma frase comprida'), hashPassword('uma frase comprida')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await passwordMatches(one, 'uma frase comprida')).toBe(true)
    expect(await passwordMatches(one, 'uma frase comprida ')).toBe(false)
  })

  it('never match where none is stored', async () => {
    expect(await passwordMatches(null, '')).toBe(false)
    expect(await passwordMatches(undefined, 'qualquer coisa')).toBe(false)
  })

  it('are worked on two at a time; a hundred may wait', async () => {
    let now = 0
    let most = 0
    const work = () =>
      inPasswordSlot(async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise((resume) => setTimeout(resume, 1))
        now -= 1
      })
    const all = await Promise.allSettled(Array.from({ length: 110 }, work))
    expect(most).toBe(2)
    expect(all.filter((one) => one.status === 'rejected')).toHaveLength(8)
    await expect(work()).resolves.toBeUndefined()
  })
})
