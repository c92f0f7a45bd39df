import { expect, it } from 'vitest'
import { eventActs } from '@/db/constants/acts'
import { acts } from '@/lib/intent'

it('events know every act that is read, and no other', () => {
  expect([...eventActs].sort()).toEqual([...acts].sort())
})
