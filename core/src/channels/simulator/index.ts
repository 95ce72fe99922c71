export { handedFileKey, handedFileSource, readHandedFileSource } from './handed-file.ts';
export { simulatorPort } from './port.ts';
