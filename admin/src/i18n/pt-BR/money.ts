export const money = {
  money: {
    title: 'Moeda dos custos',
    lead: 'Os serviços cobram em dólares. Com a cotação, o console mostra os custos na sua moeda.',
    currency: 'Moeda',
    rate: 'Quanto vale 1 dólar',
    rateHelp: 'O valor que você usa nas suas contas. Vazio: os custos aparecem em dólares.',
    rateWrong: 'Escreva um número maior que zero, por exemplo 5,40.',
    on: 'Cotação de',
    onHelp: 'O dia desse valor, para todos saberem se ainda serve.',
    example: 'Um custo de %{usd} aparece como %{amount}.',
    inDollars: 'Os custos aparecem em dólares.',
    charged: '%{cost}, pela cotação de %{day}',
    converted: 'Cerca de %{amount}, pela cotação de %{day}.',
  },
};
