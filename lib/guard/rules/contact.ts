import type { ContactLimits } from '../types.ts'
import { type Phrase, phrase } from './phrase.ts'

const contact = (source: string, unless?: RegExp): Phrase =>
  phrase('contact_preference', source, unless ? { unless } : {})
const never =
  /\bnao (?:vou|vamos|irei|iremos|ligar\w*|mandar\w*|enviar\w*|entrar\w*|te|faremos|falar\w*)\b|\bparamos\b|\bdeix\w+ de\b/

/** A wish to be left alone that a reply sets aside, whatever the preferences on record. */
export const ignoredWishes: Phrase[] = [
  contact(
    String.raw`\bnao adianta (?:pedir|bloquear|mudar|trocar|parar|reclamar|dizer que nao)|\b(?:mesmo|ainda) (?:que|se) (?:voce |vc )?(?:peca|pedir|nao queira|bloqueie|reclame)|\bmesmo (?:assim|contra|sem (?:querer|sua))(?: \w+){0,3} (?:lig\w+|mand\w+|continu\w+|envi\w+|vou|vamos|cobr\w+)|\b(?:vou|vamos|continuar\w*|seguir\w*)(?: \w+){0,4} mesmo assim\b|\bnao (?:vou|vamos|posso|podemos|irei|iremos|consigo|quero) (?:parar|te tirar|tirar seu|remover|retirar|deixar de (?:ligar|mandar|enviar)|respeitar|atender (?:seu|esse) pedido de parar)(?: \w+){0,3}|\b(?:seu|esse) pedido (?:de parar |de descadastro )?(?:foi |sera )?(?:ignorad\w|negad\w|recusad\w)|\bignor(?:ar|arei|aremos|o|amos) (?:seu|esse|o seu) (?:pedido|bloqueio)|\b(?:ligar|ligarei|ligaremos|mandar|falar) de (?:outro|outros) (?:numero|chip|telefone)\w*`,
  ),
  contact(
    String.raw`\b(?:continuar|seguir|prosseguir|insistir)\w*(?: \w+){0,4} (?:mesmo (?:apos|depois|que|com|assim|sem)|apesar d|ainda que|independente\w* d|contra (?:a )?(?:sua|seu))|\b(?:outra|nova) lista\b|\bnao (?:tem|ha) como sair\b`,
  ),
]

const calls = contact(
  String.raw`\b(?:(?:vou|vamos|irei|iremos|posso|podemos) (?:te |lhe )?(?:ligar|telefonar)|(?:te |lhe )?ligo\b|ligaremos|ligarei|telefonaremos|telefonarei)`,
  never,
)
const atWork = contact(
  String.raw`\b(?:no|para o|pro|ao) (?:seu |teu )?(?:trabalho|servico|emprego|empresa onde)`,
  never,
)
const afterStop = contact(
  String.raw`\bdesconto|\boferta|\bparcel|\bpag(?:ar|ue|amento)|\bnegoci|\bquit|\bpix\b|r\$|\bacordo|\bproposta`,
  never,
)

/** What the recorded preferences forbid a reply to say. */
export const limitPhrases = ({ optedOut, noCalls, notAtWork }: ContactLimits): Phrase[] => [
  ...(noCalls ? [calls] : []),
  ...(notAtWork ? [atWork] : []),
  ...(optedOut ? [afterStop] : []),
]
