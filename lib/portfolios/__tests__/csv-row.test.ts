import { describe, expect, it } from 'vitest'
import { fieldsOfHeader } from '../core/csv-columns'
import { customerOfRecord } from '../ingest/csv-row'

describe('a line of a file', () => {
  it('knows Portuguese and English headers in any writing; the first of two columns of a field counts', () => {
    const headers = ['CPF/CNPJ', 'Nome do Cliente', ' dias em ATRASO ', 'overdue_amount', 'CPF', 'Observação', 'Juros']
    expect(fieldsOfHeader(headers)).toEqual([
      'document',
      'name',
      'overdue_days',
      'overdue_amount',
      undefined,
      undefined,
      'components.interest',
    ])
  })

  it('becomes a customer of the contract', () => {
    const fields = fieldsOfHeader([
      'cpf',
      'nome',
      'valor_em_atraso',
      'dias_atraso',
      'nascimento',
      'contemplado',
      'juros',
    ])
    const record = ['1234567890', 'Ana', 'R$ 1.250,50', '12', '31/12/1980', 'Sim', '250,50']
    expect(customerOfRecord(record, fields, 'comma')).toEqual({
      // The zero that a spreadsheet dropped is back; without a column of its own the document is the id.
      document: '01234567890',
      customer_id: '01234567890',
      name: 'Ana',
      overdue_amount: 1250.5,
      overdue_days: 12,
      birth_date: '1980-12-31',
      contemplated: true,
      components: { interest: 250.5 },
    })
  })

  it('keeps what it cannot read as it stands, to be refused, and leaves empty cells out', () => {
    const fields = fieldsOfHeader(['valor_em_atraso', 'dias_atraso', 'contemplado', 'valor_pago'])
    expect(customerOfRecord(['muito', '', 'talvez', '10'], fields, 'comma')).toEqual({
      overdue_amount: 'muito',
      contemplated: 'talvez',
      customer_id: undefined,
    })
  })
})
