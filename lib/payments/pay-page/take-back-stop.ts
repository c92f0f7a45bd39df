import { z } from 'zod'
import { endPreference, preferencesToldBy } from '@/lib/portfolios'
import { pageCommand } from './page-command'
import { notesOfLink, undoNote } from './repository'

/**
 * Messages may come again, once the holder proved who they are: whoever has the address alone ends nobody's wish. Only what was told by this very link is taken back: a wish told to a person, or in another
 * place, stands.
 */
export const takeBackStop = pageCommand({
  name: 'pay_link.take_back_stop',
  input: z.object({}),
  verified: true,
  run: async ({ ctx, link }) => {
    const notes = (await notesOfLink(link)).filter(({ topic, undoneAt }) => topic === 'stop' && undoneAt === 0)
    if (notes.length === 0) return { result: undefined, audit: null }
    for (const note of notes) await undoNote(note, ctx.now())
    const wishes = link.simulated ? [] : await preferencesToldBy(ctx.companyId, link.customerId, link.id)
    for (const pid of wishes) await endPreference(ctx, { id: link.customerId, pid })
    return {
      result: undefined,
      audit: {
        action: 'pay_link.opt_out_taken_back',
        resource: { type: 'pay_link', id: link.id },
        details: { simulated: link.simulated },
      },
    }
  },
})
