import { type Mapped, originalSpan } from '../text/canonical.ts'
import type { GuardRule, Violation } from '../types.ts'

type Found = { rule: GuardRule; pattern: RegExp }

const endings =
  'com|br|net|org|io|app|me|ly|link|site|online|info|xyz|top|shop|store|club|click|vip|live|pro|dev|gov|edu|tk|ru|cn|co|cc|us|biz|gg|to|ws|page|web|tech|digital|money|finance|bet|fun|icu|cloud|ai|gl|id|in|pt|tv'

const patterns: Found[] = [
  {
    rule: 'other_person_data',
    pattern: /[\w.+-]+ ?(?:@|\(at\)|\[at\]| arroba ) ?[\w-]+(?: ?(?:\.|\[\.\]|\(\.\)| ponto | dot ) ?[\w-]+)+/g,
  },
  { rule: 'other_person_data', pattern: /(?<![\w.])@[a-z][\w.]{2,}/g },
  {
    rule: 'link_not_ours',
    pattern: /\b(?:h(?:tt|xx)ps?|ftp|javascript|whatsapp|tel|mailto|file) ?: ?(?:\/ ?\/|\S)\S*|\bwww ?\.\S+/g,
  },
  {
    rule: 'link_not_ours',
    pattern: new RegExp(
      String.raw`(?<![\w@])[a-z0-9][a-z0-9-]*(?:(?: ?\[\.\] ?| ?\(\.\) ?| ponto | dot |\.)[a-z0-9-]+)*(?: ?\[\.\] ?| ?\(\.\) ?| ponto | dot |\.)(?:${endings})(?:\/\S*)?(?![a-z])`,
      'g',
    ),
  },
  { rule: 'link_not_ours', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\S*)?(?![\d.])/g },
  {
    rule: 'payment_destination_not_ours',
    pattern: /\b00020[0-9]{3}\S{20,}|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
  },
  {
    rule: 'payment_destination_not_ours',
    pattern:
      /\b(?:chave|pix)(?: (?:pix|e|e o|e a|abaixo|aleatoria|celular|cpf|cnpj|email|e-mail|para|pro|no|meu|minha|pessoal|do|da|numero|telefone))*:? ?(?:\+?\d[\d .()/-]{6,}|\S+@\S+)/g,
  },
  {
    rule: 'payment_destination_not_ours',
    pattern:
      /\b(?:minha|meu|nossa nova|uma outra|outra) (?:conta|chave|pix)(?: (?:pessoal|particular|bancaria|pix|propria|do banco|poupanca|corrente|aleatoria))*\b|\b(?:conta|pix|chave|nome) (?:pessoal|particular|de terceiros?|d[oa] (?:meu|minha) \w+|laranja)\b|\bagencia:? ?\d+|\bconta (?:corrente|poupanca)?:? ?\d[\d-]{3,}|\bted\b|\b(?:qr|codigo|celular|conta|carteira) d[oa] (?:meu|minha|nosso|nossa|um|uma|parceir\w|terceir\w|gerente|colega|supervisor\w*|escritorio)\b|\bmeu (?:celular|qr|pix)\b|\bdireto (?:pra mim|para mim|comigo|na minha)\b|\bpara (?:mim|o meu|a minha)(?: \w+){0,2} (?:conta|pix|chave)\b|\bem (?:meu|minha) (?:nome|conta)\b|\b(?:deposite|deposita|transfira|transfere|faca (?:um|o) (?:deposito|ted|transferencia))\b|\bbitcoins?\b|\bcripto\w*|\bgift ?cards?\b|\bvale[- ]presente\b|\bwestern union\b|\bpaypal\b|\bpicpay\b/g,
  },
  {
    rule: 'asks_for_secret',
    pattern:
      /\b(?:inform\w+|pass[ae]\w*|envi\w+|mand[ae]\w*|dig[ae]\w*|digit\w+|confirm\w+|fornec\w+|compartilh\w+|me (?:de|da|diz|diga)|escrev\w+|preciso d[aeo]|precis[oa]r? d[aeo]|qual (?:e )?(?:o|a|os|as|sua|seu|a sua|o seu))(?: \w+){0,5} (?:senhas?|cvv|cvc|codigo de seguranca|codigo (?:de (?:\d|\w+) digitos|que (?:chegou|recebeu|voce recebeu|enviamos)|do sms|de verificacao|do whatsapp)|token de acesso|token do banco|numero do (?:seu )?cartao|dados (?:do|de) (?:seu )?cartao|dados bancarios|pin|assinatura eletronica|foto (?:do|da) (?:documento|cartao|rg|cnh)|selfie|login|usuario e)\b/g,
  },
]

const refuses =
  /\bnao (?:pec\w+|pedimos|solicit\w+|precis\w+|inform\w+|pass\w+|envi\w+|mand\w+|compartilh\w+|digit\w+|e (?:preciso|necessario)|fac\w+|deposit\w+|pag\w+|transfir\w+|transfer\w+|aceit\w+)|\bnunca\b|\bjamais\b|\bninguem\b|\bsem (?:pedir|informar)\b|\bdesconfi\w+/

/** Links, mail addresses, keys and accounts that are not ours, and requests for secrets. Ours are masked before. */
export function checkAddresses(view: Mapped, sentenceOf: (at: number) => string): Violation[] {
  const taken: [number, number][] = []
  return patterns.flatMap(({ rule, pattern }) =>
    [...view.text.matchAll(pattern)].flatMap((match): Violation[] => {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some(([start, end]) => from >= start && to <= end)) return []
      const literal = rule === 'link_not_ours' || rule === 'other_person_data'
      if (!literal && refuses.test(sentenceOf(from))) return []
      taken.push([from, to])
      return [{ rule, span: originalSpan(view, from, to), params: { text: match[0].trim() } }]
    }),
  )
}
