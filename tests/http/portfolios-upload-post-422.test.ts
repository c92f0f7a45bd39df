import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('says what a file lacks', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const files: [string, string][] = [
    ['', 'empty_file'],
    ['nome;cpf\nAna;1', 'columns_missing'],
    ['nome;cpf;contrato;valor_em_atraso;dias_em_atraso\n', 'header_only'],
    ['nome;cpf;contrato;valor_em_atraso;dias_em_atraso\nAna;1;c;2;3', 'no_customer_accepted'],
  ]
  for (const [body, reason] of files) {
    const answer = await call('POST', '/portfolios/upload', { body, headers: { 'content-type': 'text/csv' } })
    expect(answer.status).toBe(422)
    expect(answer.body['type']).toBe(`/docs/errors#${reason}`)
  }
})
