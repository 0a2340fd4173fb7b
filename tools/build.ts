// npm run build: the app, built into out/.
import { buildApp } from './run/build-app';
import { tell } from './run/tell';

await tell(async () => {
  await buildApp();
  console.log('Built into out/.');
});
