/** What a column of a statement means. `direction` says D or C; `credit` and `debit` are sums of their side. */
export const bankFields = ['date', 'amount', 'description', 'id', 'direction', 'credit', 'debit'] as const
export type BankField = (typeof bankFields)[number]
/** Place of each known column; several columns may make the description. */
export type BankColumns = Partial<Record<Exclude<BankField, 'description'>, number>> & { description: number[] }

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\(.*?\)|r\$|brl/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const names: [BankField, RegExp][] = [
  [
    'date',
    /^(data( (da |do |de )?(lancamento|mov\w*|transacao|contabil|operacao|pagamento|balancete|hora))?|dt( \w+)?|date|dia|data e hora|created|release date)$/,
  ],
  ['credit', /^(creditos?|valor (do |de )?credito|entradas?( creditos?)?|credit|recebido|vl credito)$/],
  ['debit', /^(debitos?|valor (do |de )?debito|saidas?( debitos?)?|debit|vl debito)$/],
  [
    'amount',
    /^(valor( (do |da )?(lancamento|transacao|movimento|movimentacao|operacao|liquido))?|amount|quantia|montante|vl( lancamento)?|transaction net amount|value)$/,
  ],
  ['direction', /^(d c|dc|c d|cd|debito credito|credito debito|natureza|sinal|tipo d c|inf|indicador|entrada saida)$/],
  ['id', /^(identificador|id( da)?( transacao)?|codigo( da)? transacao|fitid|nsu|reference id)$/],
  [
    'description',
    /^(historico( \w+)?|descricao( \w+)?|lancamento|detalhes?|titulo|memo|complemento|description|title|detalhe|favorecido|cod historico|beneficiario|nome|razao social|remetente|mensagem|observacao|transacao|transaction type|external reference|(numero |n |nr |num )?(do )?documento|docto|doc|dcto)$/,
  ],
]

export const fieldOfName = (name: string): BankField | undefined => {
  const bare = plain(name)
  return names.find(([, pattern]) => pattern.test(bare))?.[0]
}

const usable = (columns: BankColumns): boolean =>
  columns.date !== undefined &&
  (columns.amount !== undefined || columns.credit !== undefined || columns.debit !== undefined)

function placed(
  cells: readonly string[],
  fieldOf: (name: string, place: number) => BankField | undefined,
): BankColumns {
  const columns: BankColumns = { description: [] }
  cells.forEach((name, place) => {
    const field = fieldOf(name, place)
    if (field === 'description') columns.description.push(place)
    else if (field !== undefined) columns[field] ??= place
  })
  return columns
}

/** Columns by the header's names; undefined when the record is no header of a statement. */
export function columnsOfHeader(cells: readonly string[]): BankColumns | undefined {
  const columns = placed(cells, fieldOfName)
  return usable(columns) ? columns : undefined
}

export type Override = Map<BankField, string[]>

/** `date:Data Mov.,amount:3` as fields and the columns named for them; undefined when it is not of that form. */
export function readOverride(text: string): Override | undefined {
  const override: Override = new Map()
  for (const part of text.split(',')) {
    const [field = '', ...name] = part.split(':')
    const known = bankFields.find((candidate) => candidate === field.trim())
    const wanted = name.join(':').trim()
    if (!known || wanted === '') return undefined
    override.set(known, [...(override.get(known) ?? []), wanted])
  }
  const named = (field: BankField) => override.has(field)
  return named('date') && (named('amount') || named('credit') || named('debit')) ? override : undefined
}

/** Columns as the caller names them, by header or by place from 1; undefined when this record has not all of them. */
export function columnsOfOverride(cells: readonly string[], override: Override): BankColumns | undefined {
  const header = cells.map(plain)
  const columns: BankColumns = { description: [] }
  for (const [field, wanted] of override) {
    for (const name of wanted) {
      const place = header.indexOf(plain(name))
      if (place < 0) return undefined
      if (field === 'description') columns.description.push(place)
      else columns[field] = place
    }
  }
  return columns
}

/** Columns named by places alone (from 1), for files without a header. */
export function columnsOfPlaces(override: Override): BankColumns | undefined {
  const columns: BankColumns = { description: [] }
  for (const [field, wanted] of override) {
    for (const name of wanted) {
      if (!/^[1-9]\d?$/.test(name)) return undefined
      if (field === 'description') columns.description.push(Number(name) - 1)
      else columns[field] = Number(name) - 1
    }
  }
  return columns
}
