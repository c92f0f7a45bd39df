/** The founding document's feature table, recognised by its column names. */
const boolean = ['clisimples', 'cliMicroEmpreendedor', 'CliConsFinal']
const number = [
  'CliLimCredTot HistPagPONTUAL HistPagAVISTA HistPag8_15 HistPag16_30 HistPag31_60 HistPag_60 QtConsultado',
  'RelaFornec0_6Meses RelaFornec6Mes_1Ano RelaFornec1_3Anos RelaFornec3_5Anos RelaFornec5_10Anos RelaFornec10Anos',
  'RelaFornecINAT PefinNumOcorrencia PefinValorTotal RefinNumOcorrencia RefinValorTotal DividasVencNumOcorrencia',
  'DividasVencValorTotal FalenConcNumOcorrencia CheqSFundoNumOcorrencia RechequeNumOcorrencia PartFalenNumOcorrencia',
]
  .join(' ')
  .split(' ')
const worsening = /^(Pefin|Refin|DividasVenc|FalenConc|CheqSFundo|Recheque|PartFalen)/
/** Feature names that must appear before a table is taken for this one. */
const recognisedAt = 8

export type TemplateColumn = { type: 'number' | 'boolean'; monotone: -1 | 0 }

export const ordersTemplate: ReadonlyMap<string, TemplateColumn> = new Map([
  ...boolean.map((name): [string, TemplateColumn] => [name, { type: 'boolean', monotone: 0 }]),
  ...number.map((name): [string, TemplateColumn] => [
    name,
    { type: 'number', monotone: worsening.test(name) ? -1 : 0 },
  ]),
])

/** Whether these column names are the `orders` table. */
export const isOrdersTable = (names: readonly string[]) =>
  names.filter((name) => ordersTemplate.has(name)).length >= recognisedAt
