import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadI18nProvider } from './i18n/i18n-provider.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const i18nProvider = await loadI18nProvider();
createRoot(root).render(
  <StrictMode>
    <App i18nProvider={i18nProvider} />
  </StrictMode>,
);
