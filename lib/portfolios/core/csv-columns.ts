/** Fields of a customer's line in a file; those with a dot belong to a group of the contract. */
export type CsvField =
  | 'customer_id'
  | 'document'
  | 'name'
  | 'phone'
  | 'email'
  | 'consortium_id'
  | 'overdue_amount'
  | 'overdue_days'
  | 'installments_overdue'
  | 'total_consortium_value'
  | 'last_payment_date'
  | 'payment_history_score'
  | 'risk_segment'
  | 'birth_date'
  | 'age'
  | 'contemplated'
  | 'components.principal'
  | 'components.interest'
  | 'components.fine'
  | 'components.fees'
  | 'outcome.recovered'
  | 'outcome.recovered_amount'
  | 'outcome.closed_at'

/** Headers as Brazilian systems write them, folded; each field's own name counts too. */
const aliases: Record<CsvField, string> = {
  customer_id: 'codigo_cliente id_cliente cliente_id cod_cliente codigo_do_cliente matricula',
  document: 'cpf cnpj cpf_cnpj cnpj_cpf documento cpf_do_cliente',
  name: 'nome nome_completo nome_cliente nome_do_cliente cliente razao_social',
  phone: 'telefone celular fone whatsapp telefone_celular telefone_1',
  email: 'e_mail e_mail_do_cliente',
  consortium_id: 'contrato numero_contrato numero_do_contrato cota grupo_cota consorcio id_contrato contract_id',
  overdue_amount: 'valor_em_atraso valor_atraso valor_vencido valor_devido saldo_em_atraso divida',
  overdue_days: 'dias_em_atraso dias_atraso dias_de_atraso atraso_dias',
  installments_overdue: 'parcelas_em_atraso parcelas_atrasadas parcelas_vencidas qtd_parcelas_atraso',
  total_consortium_value: 'valor_do_contrato valor_contrato valor_total valor_credito valor_do_credito valor_do_bem',
  last_payment_date: 'data_ultimo_pagamento ultimo_pagamento data_do_ultimo_pagamento',
  payment_history_score: 'score score_pagamento historico_pagamento historico_de_pagamento nota_pagamento',
  risk_segment: 'risco segmento_risco segmento_de_risco faixa_risco',
  birth_date: 'data_nascimento data_de_nascimento nascimento',
  age: 'idade',
  contemplated: 'contemplado contemplada',
  'components.principal': 'principal valor_principal',
  'components.interest': 'juros valor_juros interest',
  'components.fine': 'multa valor_multa fine',
  'components.fees': 'encargos taxas honorarios fees',
  'outcome.recovered': 'recuperado pago recovered',
  'outcome.recovered_amount': 'valor_recuperado valor_pago recovered_amount',
  'outcome.closed_at': 'data_baixa data_do_pagamento encerrado_em closed_at',
}

export const requiredFields: CsvField[] = ['document', 'name', 'consortium_id', 'overdue_amount', 'overdue_days']

const amounts = new Set<CsvField>([
  'overdue_amount',
  'total_consortium_value',
  'payment_history_score',
  'components.principal',
  'components.interest',
  'components.fine',
  'components.fees',
  'outcome.recovered_amount',
])
const integers = new Set<CsvField>(['overdue_days', 'installments_overdue', 'age'])
const days = new Set<CsvField>(['last_payment_date', 'birth_date', 'outcome.closed_at'])
const flags = new Set<CsvField>(['contemplated', 'outcome.recovered'])

/** How a field's cells are read. */
export function kindOf(field: CsvField): 'amount' | 'integer' | 'day' | 'flag' | 'document' | 'text' {
  if (amounts.has(field)) return 'amount'
  if (integers.has(field)) return 'integer'
  if (days.has(field)) return 'day'
  if (flags.has(field)) return 'flag'
  return field === 'document' ? 'document' : 'text'
}

const fold = (header: string) =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** The names, folded, by which each field's column is known; its own name first. */
export const portfolioColumns = (Object.entries(aliases) as [CsvField, string][]).map(([field, names]) => ({
  field,
  names: [fold(field), ...names.split(' ')],
  required: requiredFields.includes(field),
}))

const known = new Map<string, CsvField>(
  portfolioColumns.flatMap(({ field, names }) => names.map((name): [string, CsvField] => [name, field])),
)

/** The field of each column, undefined for one that nobody knows; the first of two columns of a field counts. */
export function fieldsOfHeader(headers: readonly string[]): (CsvField | undefined)[] {
  const taken = new Set<CsvField>()
  return headers.map((header) => {
    const field = known.get(fold(header))
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}
