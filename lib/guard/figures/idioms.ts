/** Turns of speech that hold a number word or digits and state no figure. */
const idioms: RegExp[] = [
  /\b(?:100 ?%|(?:100|cem) por cento|cemporcento) (?:a (?:sua )?disposicao|ao seu dispor|segur[oa]s?|digita(?:l|is)|online|on-line|sigilos[oa]|confidencia(?:l|is)|oficial|transparentes?|tranquil[oa]s?|focad[oa]s?|dedicad[oa]s?|disponive(?:l|is)|aqui (?:com|para|pra|por)|com voce|do seu lado|ao seu lado|a vontade|gratuit[oa]|legitim[oa]|verdadeir[oa]|certo|clar[oa]|autentic[oa]|automatic[oa]|sem compromisso|confiave(?:l|is)|humano|proteg\w+|corret[oa]|(?:para|pra) (?:te|lhe|ajudar|atender|o que|voce))/g,
  /\b(?:estou|estamos|fico|ficamos|fique|pode (?:ficar|contar)|conte|contar|tenha|tem) (?:comigo |conosco )?(?:100 ?%|cem por cento)(?! d[eao])/g,
  /\bmil (?:desculpas|perdoes|maravilhas|obrigad[oa]s?|coisas|vezes obrigad[oa])\b/g,
  /\b(?:um|1|dois|duas|2|tres|3|cinco|5) (?:minutinhos?|segundinhos?|segundos?|instantinhos?|palavrinhas?|dedinhos? de prosa|toques?|cliques?|passos?|tempos)\b/g,
  /\b(?:um|1) (?:minuto|momento|instante)\b/g,
  /\bum de cada vez\b|\buma coisa de cada vez\b|\bum passo (?:de cada vez|por vez)\b/g,
  /\bde uma (?:vez por todas|so vez)\b|\bmais uma vez\b|\boutra vez\b/g,
  /\bpensar duas vezes\b|\bduas vezes antes\b|\bnao (?:tem|ha) dois sem tres\b/g,
  /\bnota (?:10|dez|mil)\b/g,
  /\b(?:zero|0) (?:estresse|stress|burocracia|pressa|problemas?|complicac\w+|enrolac\w+|segredo|julgament\w+|pressao)\b/g,
  /\bponto a ponto\b|\bum a um\b|\buma a uma\b|\bda um\b/g,
  /\bnos dois\b|\bpara os dois(?: lados)?\b|\bbom para (?:os )?dois(?: lados)?\b|\bas duas partes\b|\bdos dois lados\b|\bambas as duas\b/g,
  /\bde segunda mao\b|\bem segundo plano\b|\bsegundo plano\b|\bsem segundas intencoes\b/g,
  /\bmeia (?:palavra|duzia de palavras)\b|\bmeio termo\b|\bmeio de campo\b|\bno meio\b|\bmeio (?:apertad|corrid|dific|complicad|confus|perdid|sem)\w*/g,
  /\bem dois tempos\b|\bem tres tempos\b|\buma por uma\b|\bdois dedos\b/g,
  /\bsete chaves\b|\bde zero a cem\b|\bcomecar do zero\b|\bdo zero\b|\bmatar dois coelhos\b/g,
  /\bjuros sobre juros\b|\bquatro (?:maos|olhos|cantos)\b|\bas (?:quintas|mil)\b/g,
  /\b(?:quinta|primeira|segunda) (?:chance|impressao)\b|\ba primeira vista\b/g,
  /\bum (?:ao|para o) outro\b/g,
  /\b(?:2ª|2a|segunda) via\b/g,
  /\b(?:1|2|3|4|um|uma|dois|duas|tres|quatro) (?:perguntas?|coisas?|pontos|passos|dados|detalhes|informacoes|etapas|partes|momentos|frentes|lados|tentativas?|chances? de confirmar|mensagens)\b/g,
  /\bdas duas\b(?! parcelas)|\bou (?:um|dois) ou (?:outro|tres)\b/g,
  /\b(?:24 horas|vinte e quatro horas) (?:do whatsapp)\b/g,
]

/** Scales of a satisfaction question, and the digits of a document asked for in the right-party check. */
const structural: RegExp[] = [
  /\b(?:de |entre )?(?:0|1|zero|um) (?:a|e|ate) (?:5|10|cinco|dez)\b(?=[^.!?\n]*(?:nota|avali|atendimento|satisf|recomend|experiencia|conversa|ajud|estrela|pessim|otim|ruim|bom))/g,
  /(?<=(?:nota|avali|atendimento|satisf|recomend|experiencia|estrela)[^.!?\n]*)\b(?:de |entre )?(?:0|1|zero|um) (?:a|e|ate) (?:5|10|cinco|dez)\b/g,
  /(?<=(?:nota|avali|atendimento|satisf|recomend|experiencia)[^\n]*)\b(?:0|1|5|10|zero|um|cinco|dez) (?:=|-|e|para|significa|quer dizer|sendo) (?=(?:pessim|otim|ruim|excelente|muito|nada|insatisf|satisf|pouco|bom))/g,
  /(?<=\b(?:sendo|onde|e|,) ?)\b(?:0|1|5|10|zero|um|cinco|dez) (?=(?:pessim|otim|ruim|excelente|nada satisf|muito (?:satisf|insatisf|ruim|bom)|a (?:pior|melhor)))/g,
  /\b(?:[1-9]|1[01]|tres|quatro|cinco|seis|dois|sete|oito|nove|onze) (?:ultimos|primeiros|digitos|numeros finais|numeros iniciais|numeros|algarismos)(?= [^.!?\n]*(?:cpf|documento|cnpj|celular|telefone|rg))/g,
  /\b(?:ultimos|primeiros|finais) (?:[1-9]|1[01]|tres|quatro|cinco|seis|dois|sete|oito|nove|onze) (?:digitos|numeros|algarismos)/g,
  /(?<=(?:cpf|documento|cnpj)[^.!?\n]*)\b(?:[1-9]|1[01]|tres|quatro|cinco|seis|dois) (?:ultimos|primeiros|digitos|numeros|algarismos)/g,
  /\b(?:[2-6]|tres|quatro|cinco|seis|dois) (?:ultimos|primeiros) (?:digitos|numeros|algarismos)/g,
]

/** Stretches of a plain text where a number is no figure of this conversation. */
export function idiomsIn(text: string): [from: number, to: number][] {
  return [...idioms, ...structural].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + match[0].length]),
  )
}
