/** What the customer holds against the debt, or asks about it. */
export const standingConcepts: Record<string, RegExp> = {
  naoReconheco:
    /\b(?:nao (?:\w+ )?(?:reconheco|devo|contratei|assinei|comprei|autorizei|solicitei|pedi|concordo|procede|e minha|e meu|fiz|lembro|tenho (?:nada|divida|nenhum\w*|contrato|conta|debito)|bate|confere|existe)|nunca (?:\w+ )?(?:fiz|comprei|contratei|tive|assinei|devi|usei|recebi|pedi|abri|entr\w+|peguei)|desconhec\w+|devo nada|quem disse)\b/,
  contesto:
    /\b(?:contest\w+|indevid\w+|errad[oa]s?|erro|equivoc\w+|incorret\w+|duplicad\w+|em dobro|DUAS vezes|duas vezes|nao bate|nao confere|diverg\w+|improced\w+|prescrev\w+|prescrit\w+|caduc\w+|cancelei|cancelad[oa]|cancelamento|devolvi|defeito|nao (?:chegou|entreg\w+|veio|foi entregue)|nunca (?:chegou|entreg\w+|veio)|em juizo|judicial\w*|revis\w+|a mais|cobrando (?:a mais|errado))\b/,
  golpe:
    /\b(?:golpes?|golpist\w+|fraude\w*|fraud\w+|clon\w+|estelionat\w+|usaram|laranja|roub(?:aram|ado)|perdi (?:meus|os) documentos|boletim|falso|falsa|fake|virus|hacker|suspeit\w+|pilantr\w+)\b/,
  quanto:
    /\b(?:quanto (?:que )?(?:e|eu|esta|estou|fica|da|devo|ficou|ta|seria|ficaria|custa|falta|tenho|e que|sai|vai)|qual (?:e )?(?:o |a |meu |minha )?(?:valor|total|saldo|divida|debito|montante|conta|parcela)|quanto|valor (?:atualizado|total|exato|certo|da divida)|saldo devedor)\b/,
  queDivida:
    /\b(?:(?:que|qual|quais) (?:e |seria |sao )?(?:\w+ )?(?:divida|conta|debito|contrato|compra|parcelas?|pendencia|cobranca|boleto|emprestimo|fatura|cartao|nota)|(?:do|de) que (?:se trata|e|seria)|do que|de que|sobre o que|referente|refere\w*|se trata|trata se|origem|desde quando|quando (?:venceu|foi|que|vence)|quantas (?:parcelas|estao)|detalh\w+|extrato|discrimin\w+|especific\w+|explic\w+|entender|informac\w+)\b/,
  acontece:
    /\b(?:o que (?:acontece|vai|pode|ocorre)|acontece se|se eu nao pagar|(?:meu nome|nome) (?:\w+ )?(?:suj\w+|limp\w+|fica|vai|sai|esta)|nome (?:limpo|sujo)|serasa|spc|negativ\w+|protest\w+|score|restric\w+|penhor\w+|tomar (?:minha|meu|o|a)|busca e apreensao|perco|perder (?:a|o|minha|meu)|vao (?:tomar|pegar|levar)|limpa o nome|sai do)\b/,
  seguro:
    /\b(?:como (?:eu )?(?:sei|posso saber|vou saber|saber|confirmo|posso confiar|posso ter certeza)|e (?:seguro|verdade|serio|confiavel|golpe|oficial|real)|provar?|provas?|confiavel|confiar|site oficial|cnpj|empresa existe|como conseguiu|como conseguiram|quem passou|quem te passou|garantia)\b/,
  porQue: /\b(?:por que|porque (?:\w+ )?(?:esta|subiu|aumentou|voces|tanto)|motivo|como (?:assim|que|chegou|pode))\b/,
  pergunta: /\?/,
  interroga: /\b(?:qual|quais|quanto|quantos|quantas|quando|onde|como|quem|o que|por que|sera|cade)\b/,
  quem: /\b(?:quem (?:e|fala|esta|seria|sao|e voce|ta|manda)|da onde|de onde|de (?:que|qual) (?:empresa|lugar|loja|banco)|que empresa|qual empresa|quem e|voces sao|voce e|e da onde|quem$)\b/,
  consorcio:
    /\b(?:consorcio|cota|carta de credito|carta|contemplad\w+|contempla\w+|lance|grupo|assembleia|sorteio|administradora)\b/,
  sair: /\b(?:sair|saio|desist\w+|cancel\w+|encerr\w+|larg\w+|abandon\w+|rescind\w+|rescisao do|distrato|exclu\w+ d[oae]|quero fora|romper)\b/,
  devolver:
    /\b(?:devolu\w+|devolv\w+|de volta|reembols\w+|restitu\w+|ressarc\w+|estorn\w+|receber (?:o que|meu dinheiro|de volta)|(?:o que|tudo que|quanto) (?:eu )?(?:ja )?paguei|reaver|recuperar (?:o que|meu))\b/,
  cederCota:
    /\b(?:transfer\w+ (?:\w+ ){0,2}(?:cota|consorcio|contrato|carta)|pass\w+ (?:\w+ ){0,3}(?:cota|consorcio|contrato|carta)|vend\w+ (?:\w+ ){0,2}(?:cota|consorcio|carta|contrato)|ced\w+ (?:\w+ ){0,2}cota|repass\w+)\b/,
  pix: /\b(?:pix|qr ?code|qr|copia e cola|copiar e colar|chave)\b/,
  boleto:
    /\b(?:boleto|boletos|boletinho|codigo de barras|linha digitavel|fatura|guia|segunda via|ALGARISMO via|carne)\b/,
  codigo:
    /\b(?:codigo|link|LINK|app|aplicativo|conta (?:bancaria|para)|dados (?:bancarios|para)|agencia|cartao|debito|credito|maquininha|loterica)\b/,
  manda:
    /\b(?:mand\w+|envi\w+|ger(?:a|ar|e|em|ou|aram|ando)|pass(?:a|ar|e|em)|emit\w+|me ve|solta|cade|reenvi\w+|encaminh\w+|disponibiliz\w+|cobra|quero o|preciso d[oe]|aguardando o|faltou o|baixar o)\b/,
  comoPagar:
    /\b(?:como (?:e que |que )?(?:eu )?(?:faco|pago|paga|efetuo|realizo|posso pagar|faz)|onde (?:eu )?(?:pago|posso pagar|faco|deposito)|qual (?:e )?(?:a chave|o pix|a forma|o codigo|conta)|forma de pagamento|formas de pagamento|pagar (?:por|no|pelo|com|via)|aceita\w* (?:cartao|pix|boleto|credito|debito))\b/,
  codigoFalhou:
    /\b(?:(?:codigo|pix|boleto|link|qr|chave) (?:\w+ ){0,4}(?:venc\w+|expir\w+|funciona\w*|abre|abriu|vai|foi|le|invalid\w+|erro|errado|deu|cortad\w+|aparece\w*)|expir\w+|(?:nao (?:funciona|abre|foi|aceita|esta indo|consegui|consigo (?:pagar|copiar|abrir|ler)|chegou|veio|recebi|carrega))|diz que|deu erro|invalid[oa])\b/,
}
