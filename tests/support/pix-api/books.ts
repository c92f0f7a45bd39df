import { randomBytes } from 'node:crypto'
import { crc16 } from '@/lib/payments/core/crc16'

type Sum = { valor: string }
export type Refund = {
  id: string
  rtrId: string
  valor: string
  status: string
  horario: { solicitacao: string; liquidacao?: string }
}
export type Paid = {
  endToEndId: string
  txid: string
  valor: string
  chave: string
  horario: string
  infoPagador?: string
  componentesValor?: { original: Sum; multa?: Sum; juros?: Sum }
  devolucoes?: Refund[]
}
export type Charge = {
  kind: 'cob' | 'cobv'
  txid: string
  revisao: number
  status: string
  created: string
  asked: Record<string, unknown> & { valor: { original: string }; chave: string; calendario: Record<string, unknown> }
  location: string
  pix: Paid[]
}

const letters = (count: number) => randomBytes(count).toString('hex').slice(0, count)
const field = (id: string, value: string) => id + String(value.length).padStart(2, '0') + value
export const cents = (sum: string) => Math.round(Number(sum) * 100)
export const sum = (value: number) => (value / 100).toFixed(2)

/** What a bank keeps of its customer's charges; its rules are those of the description's texts. */
export class Books {
  readonly charges = new Map<string, Charge>()
  readonly payments = new Map<string, Paid>()
  readonly webhooks = new Map<string, { webhookUrl: string; criacao: string }>()
  /** `false`: answers carry only the location, as some banks do. */
  copyAndPaste = true

  put(kind: Charge['kind'], txid: string, asked: Charge['asked']): Charge | string {
    const known = this.charges.get(txid)
    if (known && (known.status !== 'ATIVA' || known.kind !== kind)) return 'A cobrança já existe e não está ATIVA.'
    if (cents(asked.valor.original) === 0) return 'O campo valor.original é zero.'
    const charge: Charge = known ?? {
      kind,
      txid,
      revisao: 0,
      status: 'ATIVA',
      created: new Date().toISOString(),
      asked,
      location: `pix.banco.example/qr/v2/${kind === 'cobv' ? 'cobv/' : ''}${letters(32)}`,
      pix: [],
    }
    if (known && JSON.stringify(known.asked) !== JSON.stringify(asked)) charge.revisao += 1
    charge.asked = asked
    this.charges.set(txid, charge)
    return charge
  }

  remove(charge: Charge, asked: Record<string, unknown>): string | undefined {
    if (charge.status !== 'ATIVA') return 'A cobrança não está ATIVA.'
    if (asked['status'] !== 'REMOVIDA_PELO_USUARIO_RECEBEDOR') return 'Só a remoção é aceita.'
    charge.status = 'REMOVIDA_PELO_USUARIO_RECEBEDOR'
    charge.revisao += 1
    return undefined
  }

  /** Somebody pays. */
  pay(txid: string, given: { cents?: number; fine?: number; interest?: number; words?: string } = {}): Paid {
    const charge = this.charges.get(txid)
    if (!charge) throw new Error(`no charge ${txid}`)
    const original = cents(charge.asked.valor.original)
    const { fine = 0, interest = 0, words } = given
    const now = new Date().toISOString()
    const paid: Paid = {
      endToEndId: `E12345678${now.replace(/\D/g, '').slice(0, 12)}${letters(11)}`,
      txid,
      valor: sum(given.cents ?? original + fine + interest),
      chave: charge.asked.chave,
      horario: now,
      ...(words && { infoPagador: words }),
      ...((fine || interest) && {
        componentesValor: {
          original: { valor: sum(original) },
          ...(fine && { multa: { valor: sum(fine) } }),
          ...(interest && { juros: { valor: sum(interest) } }),
        },
      }),
    }
    charge.pix.push(paid)
    charge.status = 'CONCLUIDA'
    this.payments.set(paid.endToEndId, paid)
    return paid
  }

  giveBack(paid: Paid, id: string, valor: string): Refund | string {
    paid.devolucoes ??= []
    const known = paid.devolucoes.find((refund) => refund.id === id)
    if (known) return known.valor === valor ? known : 'Já existe devolução com este id e outro valor.'
    const gone = paid.devolucoes.reduce((total, refund) => total + cents(refund.valor), 0)
    if (gone + cents(valor) > cents(paid.valor)) return 'O valor da devolução ultrapassa o valor do Pix.'
    const now = new Date().toISOString()
    const refund: Refund = {
      id,
      rtrId: `D12345678${now.replace(/\D/g, '').slice(0, 12)}${letters(11)}`,
      valor,
      status: 'EM_PROCESSAMENTO',
      horario: { solicitacao: now },
    }
    paid.devolucoes.push(refund)
    return refund
  }

  /** The money of a refund arrives. */
  settle(refund: Refund): void {
    refund.status = 'DEVOLVIDO'
    refund.horario.liquidacao = new Date().toISOString()
  }

  shown(charge: Charge, withPayments: boolean): Record<string, unknown> {
    const { txid, revisao, status, created, location, asked, kind, pix } = charge
    const account = field('00', 'br.gov.bcb.pix') + field('25', location)
    const body = `000201010212${field('26', account)}5204000053039865802BR${field('59', 'CONSORCIO EXEMPLO')}${field('60', 'SAO PAULO')}62070503***6304`
    const limits = kind === 'cob' ? { expiracao: 86_400 } : { validadeAposVencimento: 30 }
    const receiver = {
      cnpj: '12345678000195',
      nome: 'Consórcio Exemplo Ltda',
      logradouro: 'Rua A, 1',
      cidade: 'São Paulo',
      uf: 'SP',
      cep: '01001000',
    }
    return {
      ...asked,
      calendario: { criacao: created, ...limits, ...asked.calendario },
      txid,
      revisao,
      status,
      location,
      loc: { id: 1, txid, location, tipoCob: kind, criacao: created },
      ...(kind === 'cobv' && { recebedor: receiver }),
      ...(this.copyAndPaste && { pixCopiaECola: body + crc16(body) }),
      ...(withPayments && pix.length > 0 && { pix }),
    }
  }
}
