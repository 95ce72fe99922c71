export { openPort, type SendingNumber } from './open-port.ts';
