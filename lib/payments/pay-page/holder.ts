import { wordsOf } from './read-note'
import { notesOfCustomer, wipeNotesAndLinks } from './repository'

/** What a customer told on the page, with their words; what was played in the simulator is not theirs. */
export async function toldOnPage(companyId: string, customerId: string) {
  const notes = (await notesOfCustomer(companyId, customerId)).filter(({ simulated }) => !simulated)
  return Promise.all(
    notes.map(async (row) => ({
      topic: row.topic,
      reason: row.reason || null,
      text: await wordsOf(row),
      at: new Date(row.at).toISOString(),
      taken_back_at: row.undoneAt > 0 ? new Date(row.undoneAt).toISOString() : null,
    })),
  )
}

/** Wipes the words and closes the addresses of a person who is erased; tells what was wiped. */
export async function wipePayPage(companyId: string, customerId: string, at: number): Promise<string[]> {
  await wipeNotesAndLinks(companyId, customerId, at)
  return ['payment_page_words', 'payment_page_links']
}
