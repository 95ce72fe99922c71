export { prepareInstallation } from './prepare-installation.ts';
export { sweep } from './sweep.ts';
