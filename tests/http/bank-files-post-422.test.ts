import { beforeAll, expect, it } from 'vitest'
import { type Call, registerCompany, useServer } from '../support/server'
import { linesOf, sendStatement } from '../support/statement'

const server = useServer()
let call: Call
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})

it.each([
  ['bank_columns_unknown', 'a;b\nc;d', ''],
  ['bank_columns_invalid', 'Data;Valor\n05/01/2026;1,00', '?columns=soma:1'],
  ['no_statement_lines', 'Data;Valor\n31/02/2026;1,00', ''],
  ['bank_lines_rejected', 'Data;Valor\n05/01/2026;1,00\n31/02/2026;1,00', '?on_error=reject'],
  ['ofx_card_statement', '<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS>', ''],
  ['ofx_unreadable', '<OFX></OFX>', ''],
  ['empty_file', '', ''],
  ['too_many_rows', `Data;Valor\n${'05/01/2026;1,00\n'.repeat(50_001)}`, ''],
])('%s', async (reason, file, query) => {
  const { status, text } = await sendStatement(call, file, query)
  expect([status, text]).toEqual([422, expect.stringContaining(`#${reason}"`)])
  expect(await linesOf(call)).toEqual([])
})

it('names the lines it could not read', async () => {
  const file = 'Data;Descri\u00e7\u00e3o;Valor\n05/01/2026;A;1,00\n31/02/2026;B;1,00\n06/01/2026;C;12.34'
  const { status, body } = await call<{ errors: unknown[] }>('POST', '/bank-files', {
    body: file,
    headers: { 'content-type': 'text/csv', 'accept-language': 'pt-BR' },
  })
  expect(status).toBe(201)
  expect(body.errors).toMatchObject([
    { line: 3, code: 'day_invalid', message: 'a data n\u00e3o existe ou n\u00e3o pode ser lida' },
    { line: 4, code: 'amount_ambiguous' },
  ])
})
