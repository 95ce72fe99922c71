export { createNumber } from './create-number.ts';
export { createProviderAccount } from './create-provider-account.ts';
export { deleteNumber } from './delete-number.ts';
export { getNumber } from './get-number.ts';
export { getProviderAccount } from './get-provider-account.ts';
export { listNumbers } from './list-numbers.ts';
export { listProviderAccounts } from './list-provider-accounts.ts';
export { type NumberFacts, numberHealth } from './number-health.ts';
export { updateNumber } from './update-number.ts';
