/** The founding document's feature table, as the server knows it. */
const flags = ['clisimples', 'cliMicroEmpreendedor', 'CliConsFinal']
const numbers = [
  'CliLimCredTot HistPagPONTUAL HistPagAVISTA HistPag8_15 HistPag16_30 HistPag31_60 HistPag_60 QtConsultado',
  'RelaFornec0_6Meses RelaFornec6Mes_1Ano RelaFornec1_3Anos RelaFornec3_5Anos RelaFornec5_10Anos RelaFornec10Anos',
  'RelaFornecINAT PefinNumOcorrencia PefinValorTotal RefinNumOcorrencia RefinValorTotal DividasVencNumOcorrencia',
  'DividasVencValorTotal FalenConcNumOcorrencia CheqSFundoNumOcorrencia RechequeNumOcorrencia PartFalenNumOcorrencia',
].flatMap((line) => line.split(' '))
const worsening = /^(Pefin|Refin|DividasVenc|FalenConc|CheqSFundo|Recheque|PartFalen)/
const recognisedAt = 8

export type TemplateColumn = { type: 'number' | 'boolean'; monotone: -1 | 0 }

export const ordersTemplate: ReadonlyMap<string, TemplateColumn> = new Map([
  ...flags.map((name): [string, TemplateColumn] => [name, { type: 'boolean', monotone: 0 }]),
  ...numbers.map((name): [string, TemplateColumn] => [
    name,
    { type: 'number', monotone: worsening.test(name) ? -1 : 0 },
  ]),
])

export const isOrdersTable = (names: readonly string[]) =>
  names.filter((name) => ordersTemplate.has(name)).length >= recognisedAt
