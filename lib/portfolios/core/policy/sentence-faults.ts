/** Without accents, in small letters, one space between words. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')

/** What a sentence about credit bureaus must not hold: a condition with a consequence, force, exposure, the courts. */
const threats = [
  /\b(se|caso|enquanto) (voce |o senhor |a senhora |vc )?nao (pagar|quitar|regularizar|pague|quite|regularize|houver)/,
  /\bpague (agora|hoje|ja|logo)?.{0,20}\bou\b/,
  /\b(sujar|suja|sujo|manchar|manchado)\b.{0,20}\b(nome|cpf|reputacao)\b|\bnome sujo\b/,
  /\b(prisao|preso|presa|prender|cadeia|policia|criminoso|crime|estelionato|golpe)\b/,
  /\b(oficial de justica|penhora|penhorar|penhorad[oa]|bloqueio (de|da) conta|bloquear (sua|a) conta|leilao|confisc\w*)\b/,
  /\b(processo|processar|acao judicial|medidas? (judiciais|judicial|cabiveis|legais)|justica)\b/,
  /\b(vizinhos?|parentes|familia|familiares|patrao|chefe|empregador|colegas)\b/,
  /\b(ultima chance|ultimo aviso|consequencias?|prejuizos?|vergonha|caloteir[oa])\b/,
  /\b(sera|vai ser|seria|estara) (negativad[oa]|protestad[oa]|inscrit[oa]|incluid[oa])\b/,
]

/** A promise that nobody can keep: points of a score, a clean name at once. */
const promises = [
  /\bscore\b/,
  /\b(limpa|limpar|limpamos|limpo)\b.{0,20}\bnome\b/,
  /\b(na hora|imediatamente|no mesmo instante|em minutos|garantid[oa]|garantimos)\b/,
]

/** Why a sentence about credit bureaus may not be said: `threat` (CDC 42, 71) or `promise` (CDC 37). */
export function sentenceFault(sentence: string): 'threat' | 'promise' | null {
  const text = plain(sentence)
  if (threats.some((pattern) => pattern.test(text))) return 'threat'
  return promises.some((pattern) => pattern.test(text)) ? 'promise' : null
}
