import { shippedPersonas } from '../../personas/shipped'
import { debtors } from '../debtors'
import { play } from '../play'
import type { Played } from '../played'
import { sampleTalkCase } from '../synthetic-case'

/** A Thursday afternoon in São Paulo. */
export const now = Date.UTC(2026, 10, 19, 17)
export const talkCase = sampleTalkCase(now)
export const { policy } = talkCase

/** By debtor, under each persona in turn (1–10), or under those that the rules choose (0). */
export async function playAll(key: string, numbers: readonly number[], seed: number): Promise<Map<number, Played>> {
  const debtor = debtors.find((one) => one.key === key)
  if (!debtor) throw new Error(`no debtor ${key}`)
  const played = new Map<number, Played>()
  for (const number of numbers) {
    const forced = number > 0 ? { forced: number } : {}
    played.set(number, await play({ talkCase, personas: shippedPersonas, debtor, seed, now, ...forced }))
  }
  return played
}

export const allPersonas = shippedPersonas.map(({ number }) => number)
