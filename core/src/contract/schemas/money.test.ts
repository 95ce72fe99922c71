import { expect, test } from 'vitest';
import { DollarRate, OrganizationSettings, rateInUse, UpdateSettings } from '../index.ts';

const reais: DollarRate = { currency: 'BRL', rate: 5.42, on: '2026-11-20' };

test('costs are shown by the rate of the chosen currency, and in dollars without one', () => {
  expect(rateInUse({ currency: 'BRL', dollarRate: reais })).toEqual(reais);
  expect(rateInUse({ currency: 'BRL', dollarRate: null })).toBeNull();
  expect(rateInUse({ currency: 'EUR', dollarRate: reais })).toBeNull();
  expect(rateInUse({ currency: 'USD', dollarRate: { ...reais, currency: 'USD' } })).toBeNull();
  expect(rateInUse(OrganizationSettings.parse({}))).toBeNull();
});

test('a rate is a positive number of a day', () => {
  expect(DollarRate.safeParse(reais).success).toBe(true);
  expect(DollarRate.safeParse({ ...reais, rate: 0 }).success).toBe(false);
  expect(DollarRate.safeParse({ ...reais, on: '2026-13-40' }).success).toBe(false);
  expect(UpdateSettings.parse({ dollarRate: null })).toEqual({ dollarRate: null });
  expect(UpdateSettings.parse({ name: 'Almada' })).toEqual({ name: 'Almada' });
});
