import { expect, it } from 'vitest'
import { moves } from '../reply-plan'
import { assertSafeMoves } from '../safe-moves'

const ofDebt = [
  'state_debt',
  'present_offers',
  'present_one',
  'confirm_agreement',
  'creditor_identity',
  'open_verified',
]

it('lets no move about the debt be said to a stranger', () => {
  for (const move of ofDebt) {
    expect(moves).toContain(move)
    expect(() => assertSafeMoves(false, [{ move: move as (typeof moves)[number] }])).toThrow(move)
    expect(() => assertSafeMoves(true, [{ move: move as (typeof moves)[number] }])).not.toThrow()
  }
  expect(() => assertSafeMoves(false, [{ move: 'greet' }, { move: 'ask_identity' }])).not.toThrow()
})
