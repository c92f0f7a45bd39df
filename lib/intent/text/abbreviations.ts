/** Written form → what it stands for, one line a meaning: `meaning: forms`. */
const table = `
voce: vc vcê ce oce ocê vose vossa voçe
voces: vcs ces oces vsc voceis
por que: pq porq pork prq pque porque
que: q qe ki
o que: oq oque
nao: naum ñ nn naaum nao não nã nau naoo nop nope
nao e: né
tambem: tb tbm tbem tmb tambm
beleza: blz bele blza belezinha belê
obrigado: obg obgd obgda obrigada brigado brigada obrigadao vlw valeu vleu valew agradecido agradecida grato grata brigadao
por favor: pf pfv pfvr pls plz porfavor pfvo
hoje: hj oje hje
amanha: amnh amn amanh manha amnha
depois: dps dpois dpos despois
quando: qdo qnd qndo quano cuando
quanto: qto qnt qnto qt cuanto
quantas: qtas qntas
quantos: qtos
mensagem: msg mensage mensagi mgs
mensagens: msgs mensages
telefone: tel fone cel celular telefoni
whatsapp: zap whats wpp zapzap whatsap wats uatsap
email: e-mail emeio imeil mail
estou: to tou tô
esta: ta tah
estava: tava
estao: tao
estar: tar
para: pra p pr
para o: pro
para os: pros
comigo: cmg
contigo: ctg
com: c
dinheiro: din dim grana money bufunfa tutu dindin dinhero dinheru faz-me-rir capim cascalho
trabalho: trampo servico trabaio
emprego: empreg empregu
parcela: parc
parcelas: parcs prestacoes prestas
prestacao: prest
mesmo: msm mermo memo mezmo
muito: mto mt mtu muinto mui
nada: nd
ninguem: ngm ninguen
agora: agr agra
verdade: vdd
demais: dms
tudo: td tdo
falou: flw
certeza: ctz crtz
ok: okay okey oks okk okei okis
sim: ss siim simm sin aham uhum ahan arram
senhor: sr
senhora: sra
doutor: dr
pagamento: pgto pagto pagamnto pagament pagamentu
pago: pg
consorcio: consorsio conssorcio consorso concorcio
boleto: bolet boletu bolto
advogado: adv
desempregado: desempregada desenpregado
quero: kero qro
aqui: aki aq
isso: iso isto
entao: entaum enton
ainda: aind inda
estamos: tamo tamos
vamos: vamo bora simbora
estive: tive-
homem: omi
insulto: fdp pqp vtnc vsf vtmnc vtnc arrombado arrombada cuzao cuzoes krl crl caralho porra merda bosta desgracado desgraca desgracados
cobranca: cobransa
financeira: finaceira
atendente: atendent atendenti
acordo: acrdo
valor: vlr valo
desconto: desc descont discount
numero: nro nr num.
possivel: posivel possível
dificil: dificio difisil
consigo: consigu
nenhuma: nehuma nenhma
nenhum: nehum
doenca: doensa
juros: juro-
antes: ants
negocio: neg
minutos: min
bom dia: bomdia bd
boa tarde: boatarde
boa noite: boanoite
`

const meanings = new Map<string, string[]>()
for (const line of table.split('\n')) {
  const [meaning, forms] = line.split(': ')
  if (!meaning || !forms) continue
  for (const form of forms.split(' ')) meanings.set(form.normalize('NFD').replace(/\p{Mn}/gu, ''), meaning.split(' '))
}

/** "num" is a dialect's "não" only before one of these; elsewhere it is "em um". */
const afterDialectNo =
  /^(tenho|quero|posso|consigo|vou|sei|da|tem|to|estou|devo|reconheco|pago|fiz|sou|e|adianta|recebi|lembro|aguento|quer|pode|vai)$/

/** Repeated letters squeezed: three or more to one, a doubled last letter to one. */
const squeeze = (word: string) => word.replace(/([a-z])\1{2,}/g, '$1').replace(/([aeiounmkz])\1$/, '$1')

/** The words one written word stands for; `next` is the written word after it. */
export function expand(word: string, next: string | undefined): string[] {
  if (/^(k{2,}|(rs){1,}|(ha){2,}h?|(he){2,}|(hua)+|(ks){2,}|(uash)+\w*|a?haha\w*|k+a+k+\w*)$/.test(word))
    return ['RISO']
  const known = meanings.get(word)
  if (known) return known
  const plain = squeeze(word)
  if (plain === 'num' && next && afterDialectNo.test(next)) return ['nao']
  return meanings.get(plain) ?? [plain]
}
