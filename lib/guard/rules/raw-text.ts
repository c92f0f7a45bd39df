import type { GuardRule, Violation } from '../types.ts'

type RawRule = { rule: GuardRule; pattern: RegExp }

/** Read on the original: case, braces and signs matter here. */
const rules: RawRule[] = [
  {
    rule: 'unfilled_placeholder',
    pattern:
      /\{\{[^}]*\}?\}?|\}\}|\$\{[^}]*\}|<%.*?%>|\{[a-z_][\w.]{1,40}\}|\[\[[^\]]*\]\]|%\([a-z_]+\)s|(?<!\d)%[sd]\b/gi,
  },
  {
    rule: 'unfilled_placeholder',
    pattern:
      /[[<](?:nome|valor|data|cliente|customer|inserir|seu nome|credor|empresa|link|parcelas?|desconto|vencimento|total|insira|amount|name|date|cpf)(?:[ _][^\]>\n]{0,30})?[\]>]/gi,
  },
  {
    rule: 'unfilled_placeholder',
    pattern:
      /\b(?:undefined|NaN|null|None|Infinity)\b|\[object Object\]|R\$ ?(?:X+|_+|\?+|-+|\.{2,})(?:[.,]X+)?(?![a-z])|\bX{2,}(?:[/.,:-]X{2,})*\b|_{3,}|\bTODO\b|\blorem ipsum\b/g,
  },
  {
    rule: 'prompt_leak',
    pattern:
      /\[\/?(?:system|sistema|inst|admin|debug|dev|assistant|user)\]|<\/?(?:system|prompt|instructions|user|assistant)>/gi,
  },
  {
    rule: 'internal_state',
    pattern:
      /\b(?:comp|user|tok|ds|job|mod|dec|port|cust|conv|msg|agr|pay_req|pay|evt|alert|aud|cons|admin|off|offer)_[a-z0-9]{3,}\b/gi,
  },
  { rule: 'internal_state', pattern: /\b[a-z]{2,}(?:_[a-z0-9]+)+\b/g },
  {
    rule: 'internal_state',
    pattern: /["'][a-z][\w ]*["'] ?: ?(?:["'{[]|\d|true|false|null)|\{ ?["'][^}]*\}|^\s*[{[]\s*$/gim,
  },
  {
    rule: 'internal_state',
    pattern:
      /```|<\/?(?:script|div|html|body|img|iframe|svg|style|a)\b[^>]*>|\bfunction ?\(|=>|\bconst \w+ ?=|\bimport \w+ from\b|\bSELECT\b.+\bFROM\b|\bat \w+\.\w+ \(|\b[a-z]+[A-Z][a-z]+[A-Z]\w*\b|\b(?:overdue|discount|customer|willingness|capacity|offers?|policy|max|min)[A-Z]\w+\b/g,
  },
]

export function checkRawText(original: string, ours: (from: number, to: number) => boolean): Violation[] {
  return rules.flatMap(({ rule, pattern }) =>
    [...original.matchAll(pattern)].flatMap((match): Violation[] => {
      const [from, to] = [match.index, match.index + match[0].length]
      return ours(from, to) ? [] : [{ rule, span: [from, to], params: { text: match[0].trim() } }]
    }),
  )
}
