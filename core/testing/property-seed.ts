/**
 * Property tests begin from the same seed everywhere, so that a change is judged by what it
 * changed. `FC_SEED=$RANDOM npm test` looks further; what it finds becomes an example of its test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120) });
