import { z } from 'zod'
import { cancelTaken } from '../agreements/end-agreement'
import { takeAgreement } from '../agreements/repository'
import { dropRight } from './drop-right'
import { pageCommand } from './page-command'
import { agreementOf } from './standing-of'

const drop = pageCommand({
  name: 'pay_link.drop',
  input: z.object({}),
  verified: true,
  run: async (open) => {
    const { ctx, link } = open
    const standing = await agreementOf(link)
    // Money that arrives at this moment waits here, or was here first.
    const row = standing && (await takeAgreement(link.companyId, standing.id))
    if (row && (await dropRight(open, row)) === 'page') await cancelTaken(ctx, row, 'customer_asked')
    return { result: undefined, audit: null }
  },
})

/**
 * Takes a choice of the page back while nothing of it was paid, a few times a day: the other options are there again.
 * Twice changes nothing; what only a person may take back stays.
 * @throws AppError 404, 401 of the page
 */
export const dropChoice = (visit: Parameters<typeof drop>[0]): Promise<void> => drop(visit, {})
