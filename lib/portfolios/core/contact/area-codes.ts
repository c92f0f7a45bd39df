/** Brazilian states and the federal district. */
export type Uf =
  | 'AC'
  | 'AL'
  | 'AM'
  | 'AP'
  | 'BA'
  | 'CE'
  | 'DF'
  | 'ES'
  | 'GO'
  | 'MA'
  | 'MG'
  | 'MS'
  | 'MT'
  | 'PA'
  | 'PB'
  | 'PE'
  | 'PI'
  | 'PR'
  | 'RJ'
  | 'RN'
  | 'RO'
  | 'RR'
  | 'RS'
  | 'SC'
  | 'SE'
  | 'SP'
  | 'TO'

/** The 67 area codes in use (Anatel, Plano Geral de Códigos Nacionais). 61 also serves the part of Goiás around Brasília. */
const codes: Record<Uf, string> = {
  AC: '68',
  AL: '82',
  AM: '92 97',
  AP: '96',
  BA: '71 73 74 75 77',
  CE: '85 88',
  DF: '61',
  ES: '27 28',
  GO: '62 64',
  MA: '98 99',
  MG: '31 32 33 34 35 37 38',
  MS: '67',
  MT: '65 66',
  PA: '91 93 94',
  PB: '83',
  PE: '81 87',
  PI: '86 89',
  PR: '41 42 43 44 45 46',
  RJ: '21 22 24',
  RN: '84',
  RO: '69',
  RR: '95',
  RS: '51 53 54 55',
  SC: '47 48 49',
  SE: '79',
  SP: '11 12 13 14 15 16 17 18 19',
  TO: '63',
}

const ufOfCode = new Map(
  (Object.entries(codes) as [Uf, string][]).flatMap(([uf, list]) => list.split(' ').map((code) => [code, uf] as const)),
)

/** IANA zones; states without an entry keep Brasília's time. */
const zones: Partial<Record<Uf, string>> = {
  AC: 'America/Rio_Branco',
  AL: 'America/Maceio',
  AM: 'America/Manaus',
  AP: 'America/Belem',
  BA: 'America/Bahia',
  CE: 'America/Fortaleza',
  MA: 'America/Fortaleza',
  MS: 'America/Campo_Grande',
  MT: 'America/Cuiaba',
  PA: 'America/Belem',
  PB: 'America/Fortaleza',
  PE: 'America/Recife',
  PI: 'America/Fortaleza',
  RN: 'America/Fortaleza',
  RO: 'America/Porto_Velho',
  RR: 'America/Boa_Vista',
  SE: 'America/Maceio',
  TO: 'America/Araguaina',
}
const brasilia = 'America/Sao_Paulo'

/** Where a phone is: its state and the zones its area code may lie in, the usual one first. */
export type Place = { uf: Uf; code: string; zones: string[] }

/**
 * The place of a Brazilian number in E.164; null for any other. Area code 97 reaches into the west of Amazonas, an hour
 * behind Manaus, so both clocks count; lines of Fernando de Noronha begin with (81) 3619.
 */
export function placeOf(phone: string): Place | null {
  const code = /^\+55(\d{2})\d{8,9}$/.exec(phone)?.[1] ?? ''
  const uf = ufOfCode.get(code)
  if (!uf) return null
  if (phone.startsWith('+55813619')) return { uf, code, zones: ['America/Noronha'] }
  const zone = zones[uf] ?? brasilia
  return { uf, code, zones: code === '97' ? [zone, 'America/Eirunepe'] : [zone] }
}

/** Every area code in use. */
export const areaCodes: readonly string[] = [...ufOfCode.keys()]
