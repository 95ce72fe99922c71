import type { money as Portuguese } from '../pt-BR/money.ts';

export const money: typeof Portuguese = {
  money: {
    title: 'Currency of costs',
    lead: 'The services charge in dollars. With a rate, the console shows costs in your currency.',
    currency: 'Currency',
    rate: 'What 1 dollar is worth',
    rateHelp: 'The value you count with. Empty: costs are shown in dollars.',
    rateWrong: 'Write a number greater than zero, for example 5.40.',
    on: 'Rate of',
    onHelp: 'The day of that value, so that everybody knows whether it still serves.',
    example: 'A cost of %{usd} is shown as %{amount}.',
    inDollars: 'Costs are shown in dollars.',
    charged: '%{cost}, at the rate of %{day}',
    converted: 'About %{amount}, at the rate of %{day}.',
  },
};
