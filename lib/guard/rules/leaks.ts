import { type Phrase, phrase } from './phrase.ts'

const prompt = (source: string, unless?: RegExp): Phrase => phrase('prompt_leak', source, unless ? { unless } : {})
const state = (source: string, unless?: RegExp): Phrase => phrase('internal_state', source, unless ? { unless } : {})
const refusing =
  /\bnao (?:posso|podemos|consigo|compartilh\w+|revel\w+|mostr\w+|fal\w+|tenho como|e possivel|coment\w+|sigo|vou)\b/

export const promptLeaks: Phrase[] = [
  prompt(
    String.raw`\bsystem ?prompt\b|\bsystem message\b|\bprompt (?:do |de |inicial|base|original|interno|completo|oculto)?\w*|\bmeu prompt\b|\bprompts?\b`,
    refusing,
  ),
  prompt(
    String.raw`\b(?:minhas|meu|meus|nossas|essas|estas|seguintes) (?:instruc(?:ao|oes)|diretrizes|ordens|comandos|regras|orientacoes|configurac(?:ao|oes)|objetivos?|restric(?:ao|oes)|parametros)(?: \w+){0,2} (?:sao|e|eh|dizem|diz|mandam|incluem|internas?|originais|iniciais|secretas?|ocultas?|do sistema|de sistema|recebidas?|foram|completas|abaixo|que (?:recebi|me deram|sigo|tenho|me passaram))\b|\b(?:instruc(?:ao|oes)|diretrizes|comandos|regras) (?:do |de |internas? d[oe] )?(?:sistema|desenvolvedor|internas?|secretas?|ocultas?|originais)\b`,
    refusing,
  ),
  prompt(
    String.raw`\b(?:fui|sou|estou|me) (?:instruid[oa]|programad[oa]|treinad[oa]|configurad[oa]|orientad[oa]|instruiram|programaram|configuraram|mandaram|treinaram|orientaram|deram (?:a )?(?:instruc|ordem|regra)\w*)\b|\bmeus? (?:desenvolvedor\w*|criador\w*|programador\w*)\b|\bmodo (?:desenvolvedor|debug|dan|administrador|admin|deus|sem (?:filtro|restric)\w*|livre|irrestrito|root|manutencao)\b|\bjailbreak\w*|\bdeveloper mode\b|\bignor(?:ando|ei|arei|ar|o|e) (?:as |todas as |minhas |suas )?(?:regras|instruc\w+|diretrizes|restric\w+|limites|politica)\b|\b(?:sem|livre de|desativ\w+|removi|desbloque\w+|burl\w+|contorn\w+) (?:\w+ )?(?:filtros?|restric\w+|guardas?|guardrails?|censura|travas?|limitac\w+)\b`,
    /\bnao (?:posso|consigo|sigo|vou|podemos|e possivel|tenho)\b/,
  ),
  prompt(
    String.raw`\bvoce e (?:um|uma|o|a) (?:assistente|agente|atendente|bot|robo|ia|modelo|negociador\w*|persona|especialista|cobrador\w*)\b|\byou are (?:a|an|the)\b|\bact as\b|\batue como\b|\bcomporte-se como\b|\bseu (?:papel|objetivo|tom) (?:e|eh|deve ser)\b`,
  ),
  prompt(
    String.raw`\b(?:nunca (?:ser agressiv|ofereca|revele|diga|informe|passe|mencione)|sempre (?:oferecer|ofereca|respeitar|responda (?:em|com)|use|termine)|respeitar limites|detectar sinais|escalar para humanos|tom (?:empatic\w+|deve|de voz|:)|formality|energy|humor_level|personality|constraints?|objectives?|max_tokens|temperature|top_p)\b`,
  ),
  prompt(
    String.raw`\b(?:role|system|assistant|user|instructions?|developer) ?(?::|=)|<\|?/?(?:im_start|im_end|system|assistant|user|inst|endoftext)\|?>|\[/?inst\]|<<sys>>|###|\bbegin (?:system|prompt)\b|\bend of prompt\b`,
  ),
  prompt(
    String.raw`\b(?:gpt|chatgpt|openai|gpt-\d\S*|claude|anthropic|gemini|llama|mistral|deepseek|llm|large language model|modelo de linguagem|langchain|vercel ai|ai sdk)\b`,
  ),
  prompt(
    String.raw`\b(?:minhas|as minhas|meus) (?:regras|instruc\w+|diretrizes|ordens|comandos|configurac\w+|parametros)\b|\brecebi (?:a |uma |as )?(?:ordem|ordens|orientac\w+|instruc\w+|comandos?)\b|\b(?:me|fui) (?:pediram|mandad[oa]|orient\w+|configur\w+|instru\w+)\b|\bmeu (?:contexto|treinamento|roteiro|script|manual|codigo)\b`,
    refusing,
  ),
]

export const internalStates: Phrase[] = [
  state(
    String.raw`\b(?:sua|seu|a|o|tua) (?:pontuacao|score|nota|probabilidade|chance|propensao|rating|classificac\w+|disposicao|capacidade (?:financeira|de pagamento)|perfil)(?: \w+){0,5} (?:e (?:de )?(?:\d|alt|baix|medi)|foi (?:calculad|estimad|classificad|avaliad)|esta (?:em|classificad)|:|de (?:recuperacao|pagar|pagamento|pagador|risco|credito interno))`,
    /\bnota (?:de|do|para o) (?:atendimento|conversa)|\bsua nota\b/,
  ),
  state(
    String.raw`\b(?:probabilidade|propensao|chance) de (?:recuperac\w+|pagar|pagamento|inadimpl\w+)|\bperfil de risco\b|\brisco (?:alto|medio|baixo|de credito)\b|\b(?:alto|medio|baixo) risco\b|\bscore (?:interno|de recuperacao|de risco)\b|\bsegmento (?:de|do|alta|alto|baix|medi|prioritar|high|low)\w*|\b(?:alta|media|baixa) prioridade\b|\bcluster\b`,
  ),
  state(
    String.raw`\b(?:voce|vc|o senhor|a senhora|cliente|voce ja|foi) (?:foi |esta |ficou |e )?(?:classificad|marcad|identificad|rotulad|enquadrad|categorizad|segmentad|pontuad|avaliad|sinalizad|cadastrad)[oa] (?:como|no perfil|na categoria|no segmento|com (?:score|nota|probab)|em (?:alto|baixo|medio))\b`,
    /\bidentificad[oa] como (?:titular|o titular|a titular)|\bcadastrad[oa] como/,
  ),
  state(
    String.raw`\bpersonas?\b|\bintent(?:s|ion)?\b|\b(?:intencao|emocao|sentimento|humor)(?: \w+){0,2} (?:detectad\w|classificad\w|identificad\w|:|=)|\bguardrails?\b|\b(?:a |minha |da |o )guarda (?:barr\w+|bloque\w+|de saida)|\bfiltro de saida\b|\bplaceholders?\b|\bclassificador\b|\bembedding\w*|\btokens?\b(?! de acesso)|\bbackend\b|\bbanco de dados\b|\bendpoint\w*|\bapi\b|\bwebhook\w*|\bstack trace\b|\btraceback\b|\bexception\b|\bnullpointer\w*|\bselect \* from\b|\binsert into\b|\bdrop table\b|\blogs? (?:do sistema|interno)\b|\bjson\b|\bdebug\b`,
  ),
  state(
    String.raw`\b(?:estrategia|tatica|roteiro|script|playbook|abordagem) (?:de (?:cobranca|negociac\w+|persuas\w+|venda|recuperac\w+)|interna?|definid\w|para (?:voce|esse|seu perfil))|\b(?:anotac\w+|observac\w+|notas?|registros?|ficha|comentarios?|historico) intern[oa]s?\b|\binternamente\b|\buso interno\b|\bconfidencial da empresa\b|\bmeta de (?:recuperac\w+|cobranca|arrecadac\w+)|\bcomiss(?:ao|oes)\b|\bminha meta\b|\bbato (?:a|minha) meta\b|\bbater (?:a|minha|nossa) meta\b`,
    refusing,
  ),
  state(
    String.raw`\b(?:a ia|o sistema|o algoritmo|o modelo|nosso sistema|o robo|a plataforma)(?: \w+){0,2} (?:calcul|estim|previu|preve|classific|marc|detect|indic|avali|mostr|diz|aponta|acha|te)\w*|\bestado emocional\b|\bperfil (?:de )?(?:alto|baixo|medio|resistente|hostil|caloteiro|psicologico|comportamental)|\bmarcad[oa] como\b|\b(?:o|seu) contexto diz\b|\bchance de (?:voce|pagar|pagamento|recuper)\w*|\b(?:erro|error):|\bcannot \w+|\bundefined\b|\bnull\b`,
    refusing,
  ),
]
