import { normalize } from './text/normalize.ts'
import type { PrevKind, Turn } from './types.ts'

/** The first that speaks counts: what the last question asks for outweighs what was said before it. */
const kinds: [PrevKind, RegExp][] = [
  [
    'pix_sent',
    /\b(?:copia e cola|(?:aqui|segue|segue abaixo|este e|esta aqui)(?: \w+){0,3} (?:codigo|pix|qr|boleto|link)|codigo (?:do )?pix|(?:enviei|mandei|gerei|enviamos|estou enviando|vou enviar) (?:\w+ ){0,3}(?:boleto|pix|codigo|link|qr)|pix (?:gerado|enviado)|DOCUMENTO br gov bcb pix)\b|br ?gov ?bcb/,
  ],
  [
    'identify',
    /\b(?:falo com|estou falando com|com quem (?:eu )?falo|e o senhor|e a senhora|confirm\w+ (?:\w+ ){0,5}(?:digitos|numeros|documento|cpf|cnpj|nascimento|nome|identidade)|(?:ultimos|primeiros|tres|VEZES|ALGARISMO) (?:\w+ ){0,2}(?:digitos|numeros|algarismos)|data de nascimento|voce e (?:o|a) \w+|titular (?:da|do)|fala com|gostaria de falar com|podemos falar com|posso falar com|numero (?:ainda )?e d[aeo])\b/,
  ],
  [
    'confirm',
    /\b(?:posso (?:registrar|confirmar|fechar|gerar|formalizar|seguir|prosseguir|anotar)|podemos (?:fechar|registrar|confirmar)|voce confirma|gostaria de (?:confirmar|fechar|registrar|prosseguir|aceitar)|(?:quer|deseja) (?:confirmar|fechar|prosseguir|aceitar)|confirma (?:o|a|essa|esse|este|esta|para|que|assim|\?)|fica assim|fechamos|fechado assim|tudo certo para (?:registrar|fechar)|registro (?:o|esse|este) acordo|concorda)\b|\bconfirma \?/,
  ],
  [
    'ask_date',
    /\b(?:(?:que|qual|quais) (?:e |seria )?(?:o |a )?(?:melhor )?(?:dia|data|vencimento)|quando (?:voce|o senhor|a senhora|fica|pode|consegue|poderia|seria|cai|da)|melhor (?:dia|data)|para quando|em que dia|que dia|qual dia)\b/,
  ],
  [
    'ask_reason',
    /\b(?:o que (?:aconteceu|houve|ocorreu|impediu|esta acontecendo)|por que (?:o |a )?(?:atras\w+|nao|parcela|pagamento)|qual (?:foi )?o motivo|aconteceu (?:algo|alguma)|houve algum|conte (?:um pouco|o que)|motivo do atraso|como esta (?:a )?sua situacao)\b/,
  ],
  [
    'offers',
    /(?:^|[ .:;,])(?:OPCAO|ALGARISMO) (?:[.:,;] )?.{0,160}(?:OPCAO|ALGARISMO)(?= |$).*(?:VALOR|VEZES|PORCENTO|DATA)|(?:VALOR|VEZES).{0,160}\b(?:OPCAO|ALGARISMO)\b.{0,160}(?:VALOR|VEZES)|\bopcoes\b|\b(?:VALOR|VEZES|PORCENTO|a vista)\b.{0,60}\bou\b.{0,60}\b(?:VALOR|VEZES|a vista)\b/,
  ],
  [
    'ask_preference',
    /\b(?:qual (?:opcao|delas|das opcoes|proposta|forma|dessas|voce prefere|fica|cabe|prefere|valor)|quanto (?:cabe|voce consegue|consegue|poderia|pode|fica|daria|voce pode)|prefere|o que cabe|cabe no (?:seu )?(?:bolso|orcamento)|que valor|alguma dessas|interessa)\b/,
  ],
  [
    'closing',
    /\b(?:mais alguma coisa|algo mais|posso ajudar em|agradec\w+|obrigado|ate logo|bom dia para|tenha um|estamos a disposicao|fico a disposicao|de 0 a|nota)\b/,
  ],
  [
    'reminder',
    /\b(?:lembr\w+|lembrete|vence|venceu|vencid\w+|venciment\w+|em aberto|atras\w+|pendent\w+|pendencia|promessa|combinad\w+|divida|debito|parcelas?|negociar|regulariz\w+|acordo)\b/,
  ],
]

/** What kind of turn the agent's text was; `none` for an empty text and for one that no rule knows. */
export function kindOfTurn(text: string): PrevKind {
  const { line } = normalize(text)
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? 'none'
}

/** The kind of the agent's last turn in a history, oldest first; `none` when the agent has not written. */
export function prevKindOf(history: readonly Turn[]): PrevKind {
  const last = history.findLast(({ role }) => role === 'agent')
  return last ? kindOfTurn(last.text) : 'none'
}
