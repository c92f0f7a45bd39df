import { type Phrase, phrase } from './phrase.ts'

/** Another customer's case, or somebody else's data, told without a name. */
export const otherPeople: Phrase[] = [
  phrase(
    'other_person_data',
    String.raw`\b(?:outr[oa]s?|um|uma|varios|muitos|alguns|certo|certa) (?:outr[oa]s? )?(?:client\w+|consorciad\w+|devedor\w*|pessoas?|titular\w*|morador\w*|vizinh\w+|coleg\w+|contrato)(?: \w+){0,6} (?:dev\w+|pag(?:ou|a|aram|am)|fech\w+|consegu\w+|quit\w+|aceit\w+|mora\b|negoci\w+|ganh\w+|tem (?:uma )?(?:divida|parcela|contrato)|est(?:a|ao) (?:devend|atras|com))`,
    { unless: /\boutra pessoa (?:pode|pagar|quiser|paga)|\bse (?:outra|uma) pessoa/ },
  ),
  phrase(
    'other_person_data',
    String.raw`\b(?:o |a )?(?:cpf|telefone|celular|endereco|e-mail|email|data de nascimento|rg|salario|dados|cadastro|contrato|divida|debito|saldo|conversa|historico)(?: completo)? (?:d[aeo]s?|dess[ea]|dest[ea]|daquel[ea]) (?:outr[oa]s? |sua |seu |seus |suas )?(?:clientes?|esposa|marido|vizinh\w+|pessoa|titular anterior|mae|pai|irma\w*|filh\w+|coleg\w+|amig\w+|namorad\w+|consorciad\w+|devedor\w*|fulan\w+)(?! (?:e|esta) (?:protegid|sigilos))`,
    { unlessDenied: true },
  ),
  phrase(
    'other_person_data',
    String.raw`\b(?:seu|sua) (?:marido|esposa|mae|pai|irma\w*|filh\w+|vizinh\w+|amig\w+|chefe|sogr\w+|cunhad\w+|genro|nora|primo|prima|tio|tia|colega|patrao)(?: \w+){0,2} (?:tambem )?(?:dev(?:e|em|ia)\b|est(?:a|ao) (?:devend|atras|inadimpl|negativ|com (?:parcela|divida))\w*|tem (?:uma |um )?(?:divida|debito|contrato|parcela)|mora n\w|ganha\b|ja (?:pagou|quitou))`,
  ),
  phrase(
    'other_person_data',
    String.raw`\b(?:lista|relacao|planilha|base|banco) (?:completa )?(?:de |dos |com os |com )(?:clientes|devedor\w+|consorciad\w+|cpfs|telefones|contatos|nomes|inadimplent\w+)\b`,
    { unlessDenied: true },
  ),
  phrase(
    'other_person_data',
    String.raw`\b(?:o|a|os|as|um|uma) (?:client\w+|consorciad\w+|vizinh\w+|pessoa|titular|devedor\w*) (?:d[aoe]s? |anterior|seguinte|ao lado|do lado|de cima|que)(?: \w+){0,5} (?:dev\w+|pag(?:ou|a|aram)|fech\w+|consegu\w+|quit\w+|aceit\w+|mora\b|negoci\w+|tem (?:uma )?(?:divida|parcela))`,
    { unless: /\b(?:uma|outra|a) pessoa (?:da equipe|que (?:pag|quiser|voce))/ },
  ),
]
