/**
 * Questions that customers may ask about `documents/`, in their own words, with an excerpt of each
 * passage that answers them.
 */
export const SAMPLE_QUESTIONS: readonly [question: string, ...answers: string[]][] = [
  ['Quem é você e o que faz?', 'Eu sou o Endrigo Almada'],
  ['Quem é você?', 'Eu sou o Endrigo Almada'],
  ['Você é uma pessoa de verdade?', 'Não sou gente'],
  ['Como é o método dos cinco currais?', 'Eu chamo de Método dos Cinco Currais'],
  ['Como o Endrigo começou a trabalhar com leilão?', 'cresceu ouvindo pregão'],
  ['Quais números você acompanha depois do leilão?', 'Eu olho quatro números'],
  ['Vocês garantem o preço de venda?', 'Ninguém sério garante'],
  ['Quanto custa a assessoria completa?', 'R$ 12.000 a R$ 35.000'],
  ['Quanto preciso gastar com anúncio?', 'R$ 5.000 a R$ 20.000'],
  ['Vocês cobram comissão?', 'Não cobramos comissão', 'Trabalhamos com valor fixo'],
  ['Posso parcelar o pagamento?', '40% na assinatura', 'em animais de elite e prazos curtos'],
  ['E se eu precisar adiar o leilão?', 'Se for adiado'],
  ['Tem desconto pra quem faz vários leilões?', '10% de desconto'],
  ['Quantos lotes dá pra filmar por dia?', 'trinta a cinquenta'],
  ['Vocês editam a foto do boi?', 'A aparência do animal não é alterada'],
  ['Em quantos dias fica pronto o catálogo?', 'dez dias úteis'],
  ['O que acontece se cair a internet na transmissão?', 'dois links de operadoras diferentes'],
  ['Dá pra fazer leilão virtual?', 'É o leilão virtual'],
  ['Como faço pra dar um lance?', 'se cadastra na leiloeira'],
  ['O que é pré-lance?', 'O maior pré-lance'],
  ['Qual o horário de atendimento?', 'das oito às dezoito horas'],
  ['Quero falar com um atendente humano', 'quero falar com uma pessoa'],
  ['O que vocês fazem com os meus dados?', 'usados só para atender você'],
  ['Quantas câmeras vão na transmissão?', 'De três a cinco câmeras'],
  [
    'O que tem no pacote Porteira?',
    'Catálogo, fotos e vídeos, tráfego pago',
    'O pacote Porteira foi feito',
  ],
  ['Quanto custa a diária de captação?', 'R$ 1.800'],
  ['Faltam só 20 dias, ainda dá tempo?', 'Em prazo curto damos prioridade'],
  ['Vocês atendem no Mato Grosso?', 'No Brasil todo'],
];
