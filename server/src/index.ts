export { type AppOptions, buildApp } from './app.ts';
export { type RunningServer, startServer } from './start-server.ts';
export { welcome } from './welcome.ts';
