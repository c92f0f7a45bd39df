import { expect, it } from 'vitest'
import { fixedColumns } from '../core/fixed-columns'

/** Words of one line, a column each. */
const names = (lines: string): string[] => lines.trim().split(/\s+/)

const fixed = names(`
  age AGE age_group CustomerAge customerage idade Idade idade_anos idadecliente faixa_etaria FaixaEtária
  dtnasc DT_NASC nasc datanasc DataNascimento data-de-nascimento ano.nasc birth birthdate date_of_birth yearOfBirth dob
  sex SEX sexo tpsexo SexoCliente genero Gênero gender client_gender personal_status_sex orientacao_sexual
  cor raca Raça raca_cor race racial skin_color ethnicity ethnic_group etnia étnico indígena
  religiao Religião religion disability deficiencia deficiente_fisico
  nacionalidade Nationality naturalidade citizenship imigrante
  foreign foreign_worker foreignworker Foreigner estrangeiro cliente_estrangeira
  estado_civil EstadoCivil ESTADOCIVIL est_civil civil_status marital MaritalStatus MARRIAGE married solteiro conjuge
  filhos filho qtd_filhos numfilhos children n_children kids dependentes NumDependentes dependents people_liable
  credit_history CreditHistory credithistory credit_hist historico_credito HistóricoDeCrédito hist_cred
`)

const innocent = names(`
  percentage storage message mileage usage leverage average_balance mortgage aged_receivables aging_days
  color product_colour corretora correio cidade quantidade atividade capacidade velocidade
  sexta_feira genericos racao_vendida racecourse trace anexo general engineering
  foreign_exchange foreign_currency_share moeda_estrangeira construcao_civil acao_civil
  lojas_independentes independent dependent_variable filial filiais perfil childcare_costs
  LIMIT_BAL HistPagPONTUAL payment_history history historico_pagamento credit_limit CliLimCredTot
  telephone EDUCATION PAY_0 renascenca nationwide natural_gas religado crescimento creditos
`)

it.each(fixed)('%s stays as it is', (name) => {
  expect(fixedColumns([name])).toEqual([name])
})

it.each(innocent)('%s may be asked to change', (name) => {
  expect(fixedColumns([name])).toEqual([])
})
