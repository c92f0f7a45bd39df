import { describe, expect, it } from 'vitest'
import { guessesLeft, guessesOfLink, lockMs } from '../guess-limits'
import { maskName } from '../mask-name'

const dayMs = 86_400_000

describe('guesses', () => {
  it('lock a link for longer each time, and for good after the third', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((wrong) => lockMs(wrong, 3))).toEqual([0, 0, dayMs, 0, 0, 2 * dayMs, 4 * dayMs])
    expect(guessesOfLink(3)).toBe(9)
    expect(guessesLeft(9, 0, 3)).toBe(0)
  })
  it('are those of the link or of the day, whichever are fewer', () => {
    expect(guessesLeft(0, 0, 3)).toBe(3)
    expect(guessesLeft(2, 0, 3)).toBe(1)
    expect(guessesLeft(0, 2, 3)).toBe(1)
    expect(guessesLeft(0, 3, 3)).toBe(0)
    expect(guessesLeft(3, 0, 3)).toBe(3)
  })
})

describe('a masked name', () => {
  it.each([
    ['João Silva Santos', 'J*** S*** S***'],
    ['  maria   da luz ', 'M*** L***'],
    ['<script>', '<***'],
    ['', ''],
  ])('%s', (name, masked) => expect(maskName(name)).toBe(masked))
})
