import { z } from 'zod'
import { bankLineStates } from '@/db/constants/payments'
import { pageQuery } from '@/lib/platform/page'

const id = z.string().min(1).max(64)
/** Why a person decides so: kept in the trail with their name. */
export const reasonField = z.string().trim().min(3).max(300)
export const simulatedField = z
  .enum(['true', 'false'])
  .optional()
  .describe('What the simulator played, or only what is real.')

export const bankFileLimits = {
  uploadBytes: 10_485_760,
  unpackedBytes: 62_914_560,
  ofxCharacters: 31_457_280,
  lines: 50_000,
}

export const bankFileQuery = z.object({
  on_error: z
    .enum(['skip', 'reject'])
    .default('skip')
    .describe('`reject`: one bad line refuses the file (422) and nothing is stored.'),
  columns: z
    .string()
    .max(400)
    .optional()
    .describe(
      'Columns of a CSV by their header, where guessing fails: `date:Data Mov.,amount:Valor,description:Histórico`. Fields: ' +
        '`date`, `amount`, `description`, `id`, `direction` (D/C), `credit`, `debit`.',
    ),
  delimiter: z.enum(['auto', ',', ';', '|', 'tab']).default('auto'),
  decimal: z.enum(['auto', 'comma', 'dot']).default('auto'),
  charset: z.enum(['auto', 'utf-8', 'latin-1']).default('auto'),
  name: z.string().trim().max(200).optional().describe('Where the file comes without a name of its own.'),
  simulated: z.enum(['true', 'false']).default('false').describe('A statement of the simulator’s bank.'),
})

export const bankFilesQuery = pageQuery.extend({ simulated: simulatedField })

export const bankLinesQuery = pageQuery.extend({
  state: z.enum(bankLineStates).optional(),
  direction: z.enum(['credit', 'debit']).optional(),
  file_id: id.optional(),
  from: z.iso.date().optional().describe('First day, on the statement.'),
  to: z.iso.date().optional().describe('Last day, included.'),
  simulated: simulatedField,
})

/** Where a person sends money: to an agreement, or to a charge and its agreement. */
export const assignTarget = z.object({
  agreement_id: id.optional(),
  payment_request_id: id.optional(),
  reason: reasonField,
})
const oneTarget = (given: { agreement_id?: string | undefined; payment_request_id?: string | undefined }) =>
  (given.agreement_id === undefined) !== (given.payment_request_id === undefined)
export const assignInput = assignTarget.refine(oneTarget, { error: 'one_target', path: ['agreement_id'] })
export const assignById = assignTarget.extend({ id }).refine(oneTarget, { error: 'one_target', path: ['agreement_id'] })

const lineTarget = assignTarget.extend({
  payment_id: id.optional().describe('Money that is known already.'),
  refund_id: id.optional().describe('Of a debit.'),
})
export type LineTarget = Omit<z.output<typeof lineTarget>, 'reason'>
const oneOfFour = (given: LineTarget) =>
  [given.agreement_id, given.payment_request_id, given.payment_id, given.refund_id].filter((id) => id !== undefined)
    .length === 1
const oneOf = { error: 'one_target', path: ['agreement_id'] }
export const assignLineInput = lineTarget.refine(oneOfFour, oneOf)
export const assignLineById = lineTarget.extend({ id }).refine(oneOfFour, oneOf)

export const reasonInput = z.object({ reason: reasonField })
export const reasonById = reasonInput.extend({ id })
export const byId = z.object({ id })
