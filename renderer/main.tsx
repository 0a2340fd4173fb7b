// First: whatever adds a style element later asks it for the nonce.
import './platform/style-nonce';
import './styles/fonts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import { createRoot } from 'react-dom/client';
import { record } from './platform/desk';
import { App } from './shell/app';

// Only where, never what: an error's own words could hold case text.
window.addEventListener('error', (event) => {
  record({ event: 'page-error', kind: 'error', line: event.lineno, column: event.colno });
});
window.addEventListener('unhandledrejection', () => {
  record({ event: 'page-error', kind: 'rejection', line: 0, column: 0 });
});

// A file dropped beside a place made for it must not take the page away.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => event.preventDefault());
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
