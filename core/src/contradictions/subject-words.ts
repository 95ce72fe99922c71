import { contentWords, foldInPlace, stemOf } from '../text/index.ts';

/** Words of a subject with their weights. */
export type Subject = ReadonlyMap<string, number>;

// The first word of each row stands for all: it matches Portuguese with English documents.
const SAME = [
  'entrega entregas entregamos entregar entregue envio envios enviamos frete fretes shipping ship ships delivery deliver deliveries',
  'reembolso reembolsos reembolsar estorno refund refunds',
  'garantia garantias warranty warranties guarantee',
  'desconto descontos discount discounts off',
  'comissao comissoes commission commissions',
  'multa multas penalty penalties',
  'resposta respostas respondemos responder reply response respond',
  'troca trocas trocar exchange exchanges',
  'devolucao devolucoes devolver return returns returned',
  'consulta consultas appointment appointments',
  'curso cursos course courses',
  'plano planos plan plans',
  'anual anuais annual yearly',
  'mensal mensais monthly',
  'aluno alunos estudante estudantes student students',
  'ingresso ingressos ticket tickets',
  'promocao promocoes sale sales',
  'inscricao inscricoes registration registrations',
  'parcelamos parcelamento parcelado parcelar',
  'fundada fundado fundacao founded established',
  'whatsapp zap wpp',
  'aula aulas class classes lesson lessons',
];
// Words said of any value, which do not tell what it is about.
const EMPTY = `nosso nossos nossa nossas voce voces gente aqui agora hoje atual atualmente apenas so
  somente sempre normalmente geralmente cada todo toda todos todas ser sera serao vai vao esta estao
  tem temos ter possui possuem fica ficam ficamos sai saem saiu custa custam custar custo custos valor
  valores preco precos cobramos cobra cobrado pagar paga pagam total prazo prazos tempo leva levam
  demora demoram dura duram duracao feito feita feitos oferecemos oferece ofereca damos dar de vale
  valem valida valido acontece acontecem ocorre termina terminam encerra comeca comecam inicia iniciam
  ate partir cerca minimo maximo media quase dia dias data hora horas semana mes ano anos caso nada mais
  depois antes nunca podem pode poder quanto qual quando como onde recebe recebem ganha ganham
  our we you your get gets have has offer offers take takes last lasts cost costs price prices priced
  pay charge only just usually each all will within about per please us can accepted time how much many
  end ends start starts begin begins long sao foi for fazer faz fazem vez vezes ainda
  eu meu minha meus minhas my i`;
// Words often used with a value that hardly tell what it belongs to.
const WEAK = `produto produtos item items itens pedimos pedido pedidos compra compras cliente clientes
  servico servicos pronto pronta conta contados taxa tarifa fee standard empresa loja lojas marca
  equipe site sobre in for forma`;
const GENERIC_OF: Record<string, string> = {
  hours: `restaurante clinica hotel pousada consultorio salao academia escola estabelecimento restaurant
    clinic atendemos atendimento atende atender horario horarios funcionamento funciona funcionamos abre
    abrimos aberto aberta abertos abertas expediente loja lojas empresa escritorio equipe open opening
    opens hours business store shop office fechado fechada fechamos closed
    segunda terca quarta quinta sexta sabado sabados domingo domingos feira util uteis seg ter qua qui sex
    sab dom monday tuesday wednesday thursday friday saturday saturdays sunday sundays mon tue wed thu
    fri sat sun weekdays diariamente das`,
  phone: `telefone telefones tel fone ligue ligar liga chame fale falar contato numero numeros call phone
    phones number contact pelo at`,
  email: `email mail emails escreva escrever envie enviar mande contato fale nosso write contact e at`,
  address: `restaurante clinica hotel pousada consultorio salao academia escola restaurant clinic endereco estamos ficamos localizada localizado situada situado loja sede venha visite visit
    located address find`,
  date: `realizado realizada proximo proxima`,
  duration: `util uteis corridos business working`,
  policy: `aceita aceitam aceitamos aceito aceita aceitos aceitas accept accepts accepted oferece oferecem
    oferecemos temos fazemos realizamos emitimos offer provide provides permite permitem permitimos
    permitido permitida permitidos permitidas proibido proibida proibidos proibidas vedado vedada possivel
    possiveis podem allow allows allowed forbidden prohibited inclui incluem incluso inclusa inclusos
    inclusas incluido incluida incluidos incluidas include includes included exige exigem exigimos precisa
    precisam obrigatorio obrigatoria obrigatorios obrigatorias necessario necessaria required require
    requires cobram cobramos charge charges nao nunca jamais not never vem vai vao esta estao sim yes`,
  instalments: `cartao cartoes credito juros card sem`,
};
const CONTRASTS = `mensal anual semanal trimestral semestral pix cartao boleto dinheiro crianca criancas
  infantil adulto adultos idoso idosos meia inteira inteiro basico basica avancado avancada premium
  completo completa simples padrao normal expressa expresso rapida economica nacional internacional
  capital interior presencial online masculino feminino novo nova usado usada pequeno medio grande
  primeira segundo segunda terceiro compra venda entrada saida express basic pro kids adults seniors
  students new used small medium large online monthly annual domestic international first second
  outro outra outros outras other another`;

const stemsOf = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(stemOf));
const CANONICAL = new Map(
  SAME.flatMap((row) => {
    const words = row.split(' ');
    return words.map((word) => [word, `=${words[0]}`] as const);
  }),
);
const EMPTY_STEMS = stemsOf(EMPTY);
const WEAK_STEMS = stemsOf(WEAK);
const CONTRAST_STEMS = new Set([...stemsOf(CONTRASTS), '=anual', '=mensal', '=aluno']);
const GENERIC_STEMS = new Map(
  Object.entries(GENERIC_OF).map(([kind, words]) => [kind, stemsOf(words)]),
);

/** "Sem café" counts as one word, different from "café". */
const WITHOUT = 'without:';
const WITHOUT_WORD = /\b(?:sem|without) (\p{L}+)/giu;

const WEIGHT = { weak: 0.2, plain: 1, distinct: 2 } as const;

/** A word that makes it a different thing: "annual" where the other says "monthly". */
export const isContrast = (word: string): boolean =>
  CONTRAST_STEMS.has(word) || word.startsWith(WITHOUT);
/** A name or a number: things with different ones are different things. */
export const isDistinct = (weight: number): boolean => weight >= WEIGHT.distinct;

/** Capitalised words inside a sentence, as stems. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{N}]+/gu)) {
    const before = text.slice(0, index).trimEnd();
    if (before !== '' && !/[.:;!?–—\-*"“(]$/.test(before)) names.add(stemOf(foldInPlace(word)));
  }
  return names;
}

/**
 * What a piece of text is about, given the kind of value it holds: its words except those that are
 * used with any value of that kind. `ignored` are stems without meaning here (the brand's name).
 */
export function subjectOf(text: string, kind: string, ignored: ReadonlySet<string>): Subject {
  const subject = new Map<string, number>();
  const generic = GENERIC_STEMS.get(kind);
  const names = namesIn(text);
  for (const [, lacking = ''] of text.matchAll(WITHOUT_WORD)) {
    const stem = stemOf(foldInPlace(lacking));
    if (!generic?.has(stem)) subject.set(`${WITHOUT}${stem}`, WEIGHT.plain);
  }
  for (const word of contentWords(text.replace(WITHOUT_WORD, ' '))) {
    const stem = stemOf(word);
    const canonical = CANONICAL.get(word);
    if (generic?.has(stem) || ignored.has(stem)) continue;
    if (!canonical && (EMPTY_STEMS.has(stem) || /^\D$/.test(word))) continue;
    const isName = (names.has(stem) && !canonical) || /\d/.test(word);
    const weight = isName ? WEIGHT.distinct : WEAK_STEMS.has(stem) ? WEIGHT.weak : WEIGHT.plain;
    subject.set(canonical ?? stem, weight);
  }
  return subject;
}
