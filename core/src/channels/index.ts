export { openPort } from './open-port.ts';
export type { SendingNumber } from './sending-number.ts';
