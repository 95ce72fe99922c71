export * from './check-contradictions.ts';
export * from './count-contradictions.ts';
export * from './dismiss-contradiction.ts';
export * from './report-contradictions.ts';
export * from './request-check.ts';
export * from './sweep-checks.ts';
