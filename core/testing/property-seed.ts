/**
 * Property tests start from the same seed everywhere, so that a failure comes from the change under
 * test. `FC_SEED=$RANDOM npm test` explores further; what it finds becomes an example in its test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120) });
