import { createRoot } from 'react-dom/client';
import { beforeClose } from './platform/desk';

beforeClose(async () => true);
createRoot(document.getElementById('root') as HTMLElement).render(<main>Evenhand</main>);
