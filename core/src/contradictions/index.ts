export { checkContradictions } from './check-contradictions.ts';
export { countContradictions } from './count-contradictions.ts';
export { dismissContradiction, reopenContradiction } from './dismiss-contradiction.ts';
export { reportContradictions } from './report-contradictions.ts';
export { requestCheck } from './request-check.ts';
export { sweepChecks } from './sweep-checks.ts';
