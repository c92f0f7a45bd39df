import { ordinalOf, ordinalWord } from '../dates/words.ts'
import { around, type Found, lined, numberIn, type Rule } from './mark.ts'

const register =
  '(?:cpf|cnpj|rg|contrato|protocolo|grupo|cota|codigo|senha|final|finais|digitos|numero|nao º|nº|lei|artigo|art|inciso|apto|apartamento|casa|rua|bloco|cep|agencia|ramal|processo|matricula|pedido|token|pin|sala|andar|quadra|lote|km|linha|conta corrente|placa|cartao|documento|resolucao|decreto|sumula|parcela|score|serasa|pontuacao|telefone|fone|zap|whats|whatsapp|celular|cel|tel)'
const filler = '(?: (?:e|eh|numero|nao º|º|:|-|[.]|final|em|termina|terminado|terminando|com|o|do|meu|sao|federal|n))'
const counted =
  / ^$|^ (?:filh[oa]s?|pessoas?|km|quilometros?|kg|quilos?|graus?|pontos?|bocas?|funcionarios?|mensagens|mensagem|ligacoes|vezes|irmaos|casas?|carros?|netos?|clientes|litros?|metros?|alunos|contas|boletos?|emails?|idade|empregos?|bancos?|credores|cartoes|faturas?) /

function isYear({ view, first, end }: Found): boolean {
  const numeral = view.units[first]?.numeral
  if (!numeral?.plain || numeral.value < 1_900 || numeral.value > 2_099) return false
  const { left } = around(view, first, end)
  if (/ (?:ano|anos|ano de|desde|em|\/) $/.test(left)) return true
  return (
    numeral.value % 50 !== 0 &&
    / (?:de|do|ate|para|e) $/.test(left) &&
    !/(?:parcelas?|entrada|sinal|valor|proposta|desconto|acordo|divida|fatura|pix|boleto|pagar|dar) (?:de|ate) $/.test(
      left,
    )
  )
}

/** What is left: registers, years, and the catch-all for every cardinal no rule took. */
export const numberRules: Rule[] = [
  {
    pattern: lined(`(?:${ordinalWord}|# [ªa]) parcela`),
    read: (found) => ({
      kind: 'number',
      value: ordinalOf(found.units[0]?.text ?? '') || numberIn(found),
      loose: false,
    }),
  },
  { pattern: lined('&'), read: () => ({ kind: 'document' }) },
  { pattern: lined('='), read: () => ({ kind: 'phone' }) },
  {
    pattern: lined(`(?<= ${register}${filler}{0,3} )#(?! (?:reais|conto|x|vezes|parcelas|%|por mes|mil) )`),
    read: ({ view, first }) => ({
      kind: view.units[first - 1]?.text === 'parcela' ? 'number' : 'document',
      value: view.units[first]?.numeral?.value ?? Number.NaN,
      loose: false,
    }),
  },
  {
    pattern: lined('[#@^]'),
    read: (found) => {
      const value = numberIn(found)
      if (isYear(found)) return { kind: 'date', phrase: { at: 'year', shift: 0, year: value } }
      const { left, right } = around(found.view, found.first, found.end)
      return {
        kind: 'number',
        value,
        loose:
          !found.units[0]?.numeral?.slang &&
          value >= 10 &&
          value <= 1e8 &&
          !/ dias? $/.test(left) &&
          !counted.test(right),
      }
    },
  },
  {
    pattern: lined('dobro|triplo|duzias?|dezenas?|centenas?|milhares|milheiro|par de'),
    read: () => ({ kind: 'number', value: Number.NaN, loose: false }),
  },
]
