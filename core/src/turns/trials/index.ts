export { tryPersona } from './try-persona.ts';
