import { expect, it } from 'vitest'
import { resumed } from '../talk/resumed'
import { newTalkState } from '../talk/state'

it('settles what was counted before the hand-over, save for tries at the proof', () => {
  const fresh = newTalkState('document_digits')
  const tally = { ...fresh.tally, abuse: 2, unclear: 4, circles: 3, hardship: 2, blockedInRow: 1, identityAttempts: 2 }
  const before = { ...fresh, verified: true, distress: 5, tally, signals: { ...fresh.signals, hostile: true } }
  expect(resumed(before)).toEqual({ ...fresh, verified: true, tally: { ...fresh.tally, identityAttempts: 2 } })
})
